import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { pledge } from '../../door/signings.ts';
import { say } from '../../phrases.ts';

const ids = pledge.items.map(({ id }) => id);
const names = Object.fromEntries(pledge.items.map(({ id, text }) => [id, text]));

export const input = z.strictObject({
  name: worded(100)
    .min(1)
    .meta({ 'x-title': say('field.name') }),
  items: z
    .array(z.enum(ids).meta({ 'x-names': names }))
    .max(60)
    .default(ids)
    .meta({ 'x-title': say('field.items') }),
  others: z
    .array(worded(500).min(1))
    .max(40)
    .default([])
    .meta({ 'x-title': say('field.others') }),
  supervision: z
    .boolean()
    .default(false)
    .meta({ 'x-title': say('field.supervision') }),
  /** Today, where no other day is given. */
  in_force_from: z.iso
    .date()
    .optional()
    .meta(shown(say('field.in_force_from'), { help: say('field.in_force_from.help') })),
});
export type Input = z.infer<typeof input>;
