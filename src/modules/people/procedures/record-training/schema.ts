import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/post.ts';

export const trainingKinds = ['pre_post', 'annual', 'classifier', 'topic'] as const;
const names = Object.fromEntries(trainingKinds.map((kind) => [kind, say(`kind.${kind}`)]));

const paper = (title: 'field.attendance' | 'field.paper' | 'field.certificate') =>
  z
    .string()
    .max(64)
    .optional()
    .meta(shown(say(title), { widget: 'evidence' }));

export const input = z.strictObject({
  people: z
    .array(z.string().min(1))
    .min(1)
    .max(500)
    .meta({ 'x-title': say('field.people'), 'x-widget': 'person' }),
  kind: z.enum(trainingKinds).meta({ 'x-title': say('field.kind'), 'x-names': names }),
  topic: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ 'x-title': say('field.topic') }),
  hours: z
    .int()
    .min(1)
    .max(1000)
    .meta({ 'x-title': say('field.hours') }),
  passed: z.boolean().meta({ 'x-title': say('field.passed') }),
  /** Who taught it, where it was held here. */
  trainer: z
    .string()
    .min(1)
    .optional()
    .meta({ 'x-title': say('field.trainer'), 'x-widget': 'person' }),
  /** The list each signed himself, and the papers each wrote: evidence that none of them handed in or vouched for. */
  attendance: paper('field.attendance'),
  paper: paper('field.paper'),
  certificate: paper('field.certificate'),
  on: z.iso
    .date()
    .optional()
    .meta({ 'x-title': say('field.on') }),
});
export type Input = z.infer<typeof input>;
