import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { document, reason } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document,
  person: z
    .string()
    .nullish()
    .meta(shown(say('field.person'), { widget: 'person' })),
  post: z
    .enum(Object.keys(roleNames) as [RoleId, ...RoleId[]])
    .nullish()
    .meta(shown(say('field.post'), { widget: 'choice', names: roleNames })),
  /** Last day on which they may know; absent: as long as it is a secret. */
  until: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.until'), { widget: 'date' })),
  reason,
});
export type Input = z.infer<typeof input>;
