import { type Actor, holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Settings } from '#kernel/parameter.ts';
import type { Text } from '#kernel/text.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';

const leaders = [
  'office_head',
  'leader_in_charge',
  'business_leader',
  'principal',
] as const satisfies readonly RoleId[];

/** The registry and the leaders assign to anybody, the head of a department to his own people. */
export function assignsTo(
  { actor, settings }: { readonly actor: Actor; readonly settings: Settings },
  department: string | null,
): boolean {
  if (isRegistry({ actor, settings }) || holds(actor, ...leaders)) return true;
  return holds(actor, 'dept_head') && department !== null && department === actor.departmentId;
}

/** CARRIER-012: what is to be done, and what was done, is said in words that say something. */
export function saidInWords<I extends object>(
  field: keyof I & string,
  says: Text,
  remedy: Text,
): Rule<Ask<unknown, I>> {
  return {
    id: `${field}-given`,
    clause: 'CARRIER-012',
    kind: 'fields',
    fields: [field],
    broken: ({ input }) => namesNothing(input[field] as string | null | undefined),
    says: () => says,
    remedy: () => remedy,
  };
}
