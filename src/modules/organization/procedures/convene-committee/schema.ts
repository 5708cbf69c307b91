import { z } from 'zod';
import { say } from '../../phrases/committee.ts';
import { agendaItems, agendaNames } from '../../rules/committee.ts';

export const input = z.strictObject({
  held_on: z.iso.date().meta({ 'x-title': say('field.held_on') }),
  place: z
    .string()
    .max(200)
    .optional()
    .meta({ 'x-title': say('field.place') }),
  agenda: z
    .array(z.enum(agendaItems).meta({ 'x-names': agendaNames }))
    .max(10)
    .default([])
    .meta({ 'x-title': say('field.agenda') }),
  /** Why one more than usual. */
  reason: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ 'x-title': say('field.extra-reason') }),
  others: z
    .array(z.string().min(1).max(200))
    .max(20)
    .default([])
    .meta({ 'x-title': say('field.others') }),
});
export type Input = z.infer<typeof input>;
