import { z } from 'zod';
import { say, say as sayAppointments } from '../../phrases/departments.ts';

const days = (title: 'calendar.off' | 'calendar.on') =>
  z
    .array(z.iso.date())
    .max(120)
    .default([])
    .meta({ 'x-title': say(title) });

export const input = z.strictObject({
  year: z
    .int()
    .min(2000)
    .max(2100)
    .meta({ 'x-title': say('field.year') }),
  source: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ 'x-title': say('field.source') }),
  off: days('calendar.off'),
  on: days('calendar.on'),
  reason: z
    .string()
    .max(200)
    .optional()
    .meta({ 'x-title': sayAppointments('field.reason') }),
});
export type Input = z.infer<typeof input>;
