import { z } from 'zod';
import { say } from '../../phrases/departments.ts';
import { departmentKinds } from '../../tables.ts';

const kinds = Object.fromEntries(departmentKinds.map((kind) => [kind, say(`kind.${kind}`)]));

export const input = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .meta({ 'x-title': say('field.name') }),
    kind: z.enum(departmentKinds).meta({ 'x-names': kinds, 'x-title': say('department.kind') }),
  })
  .meta({ 'x-adds': 'department' });
export type Input = z.infer<typeof input>;
