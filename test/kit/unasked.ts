import type { Approval } from '#kernel/approval.ts';
import type { Guard, Guards } from '#kernel/guard.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import type { Rule } from '#kernel/verdict.ts';

/**
 * The one rule of a guard that `npm run guards -- --mutate` leaves unasked, to see which test minds: `<happening> <rule>`, or
 * `<happening> signed:<clause>`. Where several happenings ask the very same, it is left out of all of them.
 */
const unasked = process.env.JINGUI_UNASKED ?? '';

/** What decides in the rule, or names the signers: the same wherever the rule stands. */
type Core = unknown;

function coreOf(guards: readonly Guard[], name: string): Core {
  const [on, id = ''] = name.split(' ');
  const clause = id.replace('signed:', '') as keyof NonNullable<Guard['signed']>;
  const found = guards
    .filter((guard) => guard.on === on)
    .flatMap(({ rules, signed }) => [
      rules.find((rule) => rule.id === id)?.broken,
      id === clause ? null : signed?.[clause],
    ]);
  return found.find((core) => core) ?? null;
}

const silent = <A>(rule: Rule<A>, core: Core): Rule<A> =>
  rule.broken === core ? { ...rule, broken: () => false } : rule;

export function withoutUnasked(guards: readonly Guard[], name = unasked): readonly Guard[] {
  const core = coreOf(guards, name);
  if (!core) return guards;
  return guards.map((guard) => ({
    ...guard,
    rules: guard.rules.map((rule) => silent(rule, core)),
    ...(guard.signed && {
      signed: Object.fromEntries(Object.entries(guard.signed).filter(([, by]) => by !== core)),
    }),
  }));
}

/** The same in a server that runs. */
export function leaveUnasked(procedures: Map<string, AnyProcedure>, guards: Guards): void {
  const core = coreOf([...guards.values()].flat(), unasked);
  if (!core) return;
  for (const procedure of procedures.values())
    procedures.set(procedure.id, {
      ...procedure,
      rules: procedure.rules.map((rule) => silent(rule, core)),
      ...(procedure.approval && { approval: (ask) => withoutSigned(procedure.approval?.(ask) ?? null) }),
    });
}

function withoutSigned(approval: Approval | null): Approval | null {
  if (!approval?.steps) return approval;
  const steps = approval.steps.map((step) => ({
    ...step,
    clauses: step.clauses.filter((clause) => !unasked.endsWith(` signed:${clause}`)),
  }));
  return { ...approval, steps: steps.filter(({ clauses }) => clauses.length > 0) };
}
