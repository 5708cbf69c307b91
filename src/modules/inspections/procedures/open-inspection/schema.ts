import { z } from 'zod';
import { say } from '../../phrases.ts';
import { methodNames, methods } from '../../rules/method.ts';

const scopes = ['unit', 'department'] as const;

export const input = z.strictObject({
  scope: z.enum(scopes).meta({
    'x-title': say('field.scope'),
    'x-names': Object.fromEntries(scopes.map((one) => [one, say(`scope.${one}`)])),
    'x-widget': 'choice',
  }),
  department: z
    .string()
    .optional()
    .meta({ 'x-title': say('field.department'), 'x-widget': 'department' }),
  method: z
    .enum(methods)
    .default('routine')
    .meta({
      'x-title': say('field.method'),
      'x-names': methodNames,
    }),
  started_on: z.iso.date().meta({ 'x-title': say('field.started_on') }),
  inspectors: z
    .array(z.string())
    .max(50)
    .default([])
    .meta({ 'x-title': say('field.inspectors'), 'x-widget': 'person' }),
});
export type Input = z.infer<typeof input>;
