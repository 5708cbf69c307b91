import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id, kindInput, levelInput, periodInput, regimeInput, scopeInput } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '#modules/documents/door/phrases/fields.ts';
import { field as sayFields } from '../../phrases/fields.ts';
import { say } from '../../phrases/intake.ts';

const numbers = z.string().max(500);
const name = z.string().trim().max(60);

/** The mail as it lies on the registry's table. Of a state secret only numbers and a title that gives nothing away are ever asked (SYSTEM-020). */
export const input = z.strictObject({
  source: z.enum(['superior', 'other']).meta(
    shown(say('field.source'), {
      widget: 'choice',
      names: { superior: say('field.source.superior'), other: say('field.source.other') },
    }),
  ),
  issuer: worded(100)
    .min(1)
    .meta(shown(sayFields('issuer'))),
  doc_no: worded(80)
    .nullish()
    .meta(shown(sayFields('doc_no'))),
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(shown(sayFields('title'))),
  kind: kindInput.default('paper_document'),
  level: levelInput.nullish(),
  regime: regimeInput.default('own'),
  period: periodInput.nullish(),
  issued_on: z.iso
    .date()
    .nullish()
    .meta(shown(sayFields('issued_on'))),
  /** Its period is over, by the originator's own word: taken in with its label (CLASSIFY-022). */
  ended_by_originator: z
    .boolean()
    .default(false)
    .meta(shown(say('field.ended_by_originator'), { help: say('field.ended_by_originator.help') })),
  evidence_id: evidenceField.meta(shown(say('field.ended_document'), { widget: 'evidence' })),
  listed: numbers.default('1').meta(shown(say('field.listed'), { help: say('field.listed.help') })),
  counted: numbers.default('1').meta(shown(say('field.counted'), { help: say('field.counted.help') })),
  pages: z
    .number()
    .int()
    .positive()
    .max(100_000)
    .nullish()
    .meta(shown(field('pages'))),
  scope: scopeInput.default([]),
  province_level: z
    .boolean()
    .default(false)
    .meta(shown(say('field.province_level'))),
  issuer_rank: z
    .enum(['central', 'provincial'])
    .nullish()
    .meta(
      shown(say('field.issuer_rank'), {
        widget: 'choice',
        help: say('field.issuer_rank.help'),
        names: { central: say('field.issuer_rank.central'), provincial: say('field.issuer_rank.provincial') },
      }),
    ),
  return_by: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.return_by'))),
  /** CARRIER-030: of a copy or excerpt, who made it and when, as its stamp says. */
  copying_unit: worded(100)
    .nullish()
    .meta(shown(say('field.copying_unit'), { help: say('field.copying_unit.help') })),
  copied_on: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.copied_on'))),
  place: id.nullish().meta(shown(field('place'), { widget: 'place' })),
  handed_by: name.nullish().meta(shown(say('field.handed_by'))),
  signed: z
    .boolean()
    .default(false)
    .meta(shown(say('field.signed'))),
  acted_at: actedInput,
  register_now: z
    .boolean()
    .default(true)
    .meta(shown(say('field.register_now'))),
});
export type Input = z.infer<typeof input>;
