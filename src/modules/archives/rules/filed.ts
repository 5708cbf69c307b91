import { actorReady, readyRules } from '#kernel/ready.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Stored } from '#modules/documents/door/happenings.ts';
import { registeredFirst } from '#modules/documents/door/rules/registered.ts';
import { deskDesignated, designatedRule } from '#modules/documents/door/rules/registry.ts';

/** What goes into the archive goes out of one ready hand into another. */
export const filedRules: readonly Rule<Stored>[] = [
  ...actorReady,
  ...readyRules<Stored>(({ receiver, matter }) => ({ person: receiver, matter })),
  deskDesignated<Stored>(({ copies }) => ({ carriers: copies.map(({ id }) => id) })),
  designatedRule<Stored>(
    ({ receiver }) => receiver?.designated ?? true,
    ({ receiver }) => receiver?.name ?? '',
    'receiver-designated',
  ),
  registeredFirst,
];
