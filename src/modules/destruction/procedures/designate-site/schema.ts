import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { say } from '../../phrases/destruction.ts';
import { siteKinds } from '../../tables.ts';

const names = Object.fromEntries(siteKinds.map((kind) => [kind, say(`kind.${kind}`)]));

export const input = z.strictObject({
  name: worded(100)
    .min(1)
    .meta(shown(say('field.name'))),
  /** Left empty: the kind of place the unit's regulation names (CARRIER-062.site). */
  kind: z
    .enum(siteKinds)
    .nullish()
    .meta(shown(say('field.kind'), { widget: 'choice', names })),
  /** The letter that designates it; an own shredder is agreed to by the leader in charge instead. */
  evidence_id: evidenceField.meta(shown(say('field.document'), { widget: 'evidence' })),
  /** The certificate of compliant equipment. */
  certificate_id: evidenceField.meta(shown(say('field.site-certificate'), { widget: 'evidence' })),
  until: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.until'))),
});
export type Input = z.infer<typeof input>;
