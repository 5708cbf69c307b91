import { z } from 'zod';
import { say } from '../../phrases/post.ts';

export const trainingKinds = ['pre_post', 'annual', 'classifier', 'topic'] as const;
const names = Object.fromEntries(trainingKinds.map((kind) => [kind, say(`kind.${kind}`)]));

export const input = z.strictObject({
  people: z.array(z.string().min(1)).min(1).max(500).meta({ 'x-widget': 'people' }),
  kind: z.enum(trainingKinds).meta({ 'x-names': names }),
  topic: z.string().trim().min(1).max(200),
  hours: z.int().min(1).max(1000),
  passed: z.boolean(),
  /** Who taught it, where it was held here. */
  trainer: z.string().min(1).optional().meta({ 'x-widget': 'person' }),
  attendance: z.string().trim().min(1).max(200).optional(),
  paper: z.string().trim().min(1).max(200).optional(),
  certificate: z.string().trim().min(1).max(200).optional(),
  on: z.iso.date().optional(),
});
export type Input = z.infer<typeof input>;
