import { z } from 'zod';
import { agendaItems, agendaNames } from '../../rules/committee.ts';
import { say } from '../../phrases/committee.ts';

export const input = z.strictObject({
  meeting: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.meeting'), 'x-widget': 'committee_meeting' }),
  attendees: z
    .array(z.string())
    .max(100)
    .default([])
    .meta({ 'x-title': say('field.attendees'), 'x-widget': 'person' }),
  minutes: z
    .array(
      z.strictObject({
        item: z.enum(agendaItems).meta({ 'x-title': say('field.item'), 'x-names': agendaNames }),
        text: z
          .string()
          .trim()
          .min(1)
          .max(8000)
          .meta({ 'x-title': say('field.text') }),
      }),
    )
    .max(30)
    .default([])
    .meta({ 'x-title': say('field.minutes') }),
});
export type Input = z.infer<typeof input>;
