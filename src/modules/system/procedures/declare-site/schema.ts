import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { siteName } from '#kernel/content.ts';
import { levelNames } from '#kernel/label.ts';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { say } from '../../phrases/content.ts';

const { confidential, secret, top_secret } = levelNames;
const names = { none: siteName('none'), confidential, secret, top_secret };

export const input = z
  .strictObject({
    level: z
      .enum(['none', 'confidential', 'secret', 'top_secret'])
      .meta(shown(say('field.level'), { widget: 'choice', names })),
    examination_document: worded(200)
      .nullish()
      .meta(shown(say('field.examination_document'))),
    approved_by: worded(200)
      .nullish()
      .meta(shown(say('field.approved_by'))),
    valid_until: z.iso
      .date()
      .nullish()
      .meta(shown(say('field.valid_until'), { widget: 'date' })),
    /** The examination document itself. */
    evidence_id: evidenceField,
  })
  .meta({ 'x-of': 'unit' });
export type Input = z.infer<typeof input>;
