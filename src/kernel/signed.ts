/** Who signs what comes about: said of the happening, so that whichever act brings it about asks the same signatures. */
import { type Approval, chain, mergedSteps, type Step } from './approval.ts';
import { declare } from './declared.ts';
import type { ClauseId, RoleId } from './generated/clauses.ts';
import {
  type Brought,
  type Cause,
  type Guard,
  type Guards,
  guardedRules,
  type HappeningKind,
  listOf,
  type Signers,
  type When,
} from './guard.ts';
import { phrases } from './text.ts';
import type { Rule } from './verdict.ts';

const say = phrases(
  {
    unsigned: '须先经批准，这里不能送审。',
    'unsigned.remedy': '改用可以送审的办法办理。',
  },
  {
    unsigned: 'This needs approval first, and cannot be submitted for it here.',
    'unsigned.remedy': 'Use the act by which it is submitted for approval.',
  },
);

/** Declares who signs, beside whoever asks. `of`: it is asked of no other kinds. */
export function defineSigned<F extends Brought>(on: HappeningKind<F>, signed: Signers<F>, of: When = {}): Guard {
  return declare('guard', { on: on.name, rules: [], of, signed });
}

interface Part {
  readonly clause: ClauseId;
  readonly roles: readonly RoleId[];
}

interface Asked<A> {
  readonly clause: ClauseId;
  readonly parts: (ask: A) => readonly Part[];
}

/** What each guard asks of what a procedure brings about. */
function partsAsked<A>(causes: readonly Cause<A>[], guards: Guards): Asked<A>[] {
  return causes.flatMap((cause) =>
    (guards.get(cause.on) ?? []).flatMap(({ signed = {}, of }) =>
      (Object.keys(signed) as ClauseId[]).flatMap((clause) => {
        const [by, list] = [signed[clause], listOf(cause, clause, of)];
        if (!by || !list) return [];
        const parts = (ask: A) => list(ask).map((one) => ({ clause, roles: by(one as never) }));
        return [{ clause, parts: (ask: A) => parts(ask).filter(({ roles }) => roles.length > 0) }];
      }),
    ),
  );
}

/** The signatures the guards ask for, one of an office for all that need it. */
function stepsOf(parts: readonly Part[]): Step[] {
  return chain(...new Map(parts.map((part) => [[part.clause, ...part.roles].join(), part])).values());
}

type Asks<A> = ((ask: A) => Approval | null) | undefined;

interface Guardable<A> {
  readonly rules: readonly Rule<A>[];
  readonly causes?: readonly Cause<A>[];
  readonly approval?: Asks<A>;
}

/** A procedure is asked what it says itself and what guards what it brings about, and is signed by all whom both ask. */
export function guarded<A extends object>(
  { rules, causes = [], approval }: Guardable<A>,
  guards: Guards,
): Pick<Guardable<A>, 'rules' | 'approval'> {
  const asked = partsAsked(causes, guards);
  return {
    rules: [...guardedRules(rules, causes, guards), ...unsigned(approval, asked)],
    ...(approval && { approval: signedByAll(approval, asked) }),
  };
}

function signedByAll<A>(own: (ask: A) => Approval | null, asked: readonly Asked<A>[]): (ask: A) => Approval | null {
  if (asked.length === 0) return own;
  return (ask) => {
    const approval = own(ask);
    if (!approval) return null;
    const steps = mergedSteps(approval.steps ?? [], stepsOf(asked.flatMap(({ parts }) => parts(ask))));
    return steps.length > 0 ? { ...approval, steps } : null;
  };
}

/** What needs a signature comes about by no act that does not ask for it: nobody asked is no consent. */
function unsigned<A>(own: Asks<A>, asked: readonly Asked<A>[]): Rule<A>[] {
  const [first] = asked;
  const needed = (ask: A) => asked.find(({ parts }) => parts(ask).length > 0);
  if (!first) return [];
  return [
    {
      id: 'unsigned',
      clause: first.clause,
      citing: asked.map(({ clause }) => clause),
      cites: (ask) => needed(ask)?.clause ?? first.clause,
      kind: 'state',
      // Who signs is said by the guards themselves.
      always: true,
      broken: (ask) => needed(ask) !== undefined && !own?.(ask),
      says: () => say('unsigned'),
      remedy: () => say('unsigned.remedy'),
    },
  ];
}
