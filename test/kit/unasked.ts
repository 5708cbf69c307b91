import type { Approval } from '#kernel/approval.ts';
import type { Happening } from '#kernel/generated/happenings.ts';
import type { Guard } from '#kernel/guard.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import type { Rule } from '#kernel/verdict.ts';

/** The one rule of a guard that `npm run guards -- --mutate` leaves unasked, to see which test minds. */
const [on, id] = (process.env.JINGUI_UNASKED ?? '').split(' ') as [Happening, string];

function silent(rule: Rule<never>): Rule<never> {
  return rule.id === id ? { ...rule, broken: () => false } : rule;
}

/** A clause whose signatures are left unasked is named as `signed:<clause>`. */
function unsigned({ signed }: Guard): Guard['signed'] {
  return signed && Object.fromEntries(Object.entries(signed).filter(([clause]) => id !== `signed:${clause}`));
}

export function withoutUnasked(guards: readonly Guard[]): readonly Guard[] {
  return guards.map((guard) =>
    guard.on === on ? { ...guard, rules: guard.rules.map(silent), signed: unsigned(guard) } : guard,
  );
}

/** The same in a server that runs: a guard's rules are asked of the things one by one, a procedure's own of the act. */
export function leaveUnasked(procedures: Map<string, AnyProcedure>): void {
  for (const procedure of procedures.values())
    if (procedure.causes?.some((cause) => cause.on === on))
      procedures.set(procedure.id, {
        ...procedure,
        rules: procedure.rules.map((rule) => (rule.parts ? silent(rule) : rule)),
        approval: (ask) => withoutSigned(procedure.approval?.(ask) ?? null),
      });
}

function withoutSigned(approval: Approval | null): Approval | null {
  if (!approval?.steps) return approval;
  const steps = approval.steps.map((step) => ({
    ...step,
    clauses: step.clauses.filter((clause) => id !== `signed:${clause}`),
  }));
  return { ...approval, steps: steps.filter(({ clauses }) => clauses.length > 0) };
}
