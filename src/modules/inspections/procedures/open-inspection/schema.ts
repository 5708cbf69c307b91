import { z } from 'zod';
import { say } from '../../phrases.ts';

const scopes = ['unit', 'department'] as const;
const methods = ['self_check', 'spot_check', 'routine', 'focused', 'periodic', 'surprise'] as const;

export const input = z.strictObject({
  scope: z
    .enum(scopes)
    .meta({ 'x-names': Object.fromEntries(scopes.map((one) => [one, say(`scope.${one}`)])), 'x-widget': 'choice' }),
  department: z.string().optional().meta({ 'x-widget': 'department' }),
  method: z
    .enum(methods)
    .default('routine')
    .meta({ 'x-names': Object.fromEntries(methods.map((one) => [one, say(`method.${one}`)])) }),
  started_on: z.iso.date(),
  inspectors: z.array(z.string()).max(50).default([]).meta({ 'x-widget': 'people' }),
});
export type Input = z.infer<typeof input>;
