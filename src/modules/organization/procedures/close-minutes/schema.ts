import { z } from 'zod';
import { agendaItems, agendaNames } from '../../rules/committee.ts';

export const input = z.strictObject({
  meeting: z.string().min(1).meta({ 'x-widget': 'committee_meeting' }),
  attendees: z.array(z.string()).max(100).default([]).meta({ 'x-widget': 'people' }),
  minutes: z
    .array(
      z.strictObject({
        item: z.enum(agendaItems).meta({ 'x-names': agendaNames }),
        text: z.string().trim().min(1).max(8000),
      }),
    )
    .max(30)
    .default([]),
});
export type Input = z.infer<typeof input>;
