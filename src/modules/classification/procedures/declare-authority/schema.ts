import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { levelNames } from '#kernel/label.ts';
import { authorityNames, authorityKinds } from '../../rules/authority.ts';
import { say } from '../../phrases/authority.ts';

const { top_secret, secret, confidential } = levelNames;

export const input = z
  .strictObject({
    authority: z.enum(authorityKinds).meta(shown(say('field.authority'), { names: authorityNames })),
    /** Left empty: every level the law gives such a body. */
    levels: z
      .array(z.enum(['top_secret', 'secret', 'confidential']).meta({ 'x-names': { top_secret, secret, confidential } }))
      .max(3)
      .optional()
      .meta(shown(say('field.levels'), { help: say('field.levels.help') })),
    /** The letter that gives the power, unless only less is declared. */
    evidence_id: evidenceField.meta(shown(say('field.document'), { widget: 'evidence' })),
    granted_by: z
      .enum(['law', 'competent_body', 'authorised_body'])
      .default('competent_body')
      .meta(
        shown(say('field.granted_by'), {
          widget: 'choice',
          names: {
            law: say('granted.law'),
            competent_body: say('granted.competent_body'),
            authorised_body: say('granted.authorised_body'),
          },
        }),
      ),
  })
  .meta({ 'x-of': 'unit' });
export type Input = z.infer<typeof input>;
