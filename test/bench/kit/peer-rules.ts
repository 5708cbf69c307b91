import type { Actor } from '#kernel/actor.ts';
import type { Handing } from '#modules/hands/facts/handing.ts';

/**
 * Twelve rules of lending as the peers would write them, by the id of the product's own rule: when the act breaks the clause.
 * What a setting decides is written out as it stands in the profile the comparison uses.
 */
export const peerRules: Readonly<Record<string, { readonly cedar: string; readonly casbin: string }>> = {
  registry: {
    cedar: '!(context.roles.containsAny(["registry_clerk", "secrecy_officer"]))',
    casbin: "!(has(r.ask.roles, 'registry_clerk') || has(r.ask.roles, 'secrecy_officer'))",
  },
  'id-checked': {
    cedar: 'context.route == "loan" && !context.idChecked',
    casbin: "r.ask.route == 'loan' && !r.ask.idChecked",
  },
  signed: {
    cedar: 'context.route == "loan" && !context.signed',
    casbin: "r.ask.route == 'loan' && !r.ask.signed",
  },
  purpose: {
    cedar: 'context.route == "loan" && context.purpose == ""',
    casbin: "r.ask.route == 'loan' && r.ask.purpose == ''",
  },
  'collected-first': {
    cedar: 'context.hand == "person"',
    casbin: "r.ask.hand == 'person'",
  },
  'in-registry': {
    cedar: 'context.hand != "registry" && context.hand != "person"',
    casbin: "r.ask.hand != 'registry' && r.ask.hand != 'person'",
  },
  registered: {
    cedar: 'context.source == "superior" && context.registerNo == ""',
    casbin: "r.ask.source == 'superior' && r.ask.registerNo == ''",
  },
  approved: {
    cedar: 'context.route == "loan" && context.permit == ""',
    casbin: "r.ask.route == 'loan' && r.ask.permit == ''",
  },
  'due_at-in-window': {
    cedar: 'context.route == "loan" && (context.due < context.soonest || context.due > context.limit)',
    casbin: "r.ask.route == 'loan' && (r.ask.due < r.ask.soonest || r.ask.due > r.ask.limit)",
  },
  'in-scope': {
    cedar: '!(context.scope.containsAny(context.tokens)) || context.barred.containsAny(context.tokens)',
    casbin: '!meets(r.ask.scope, r.ask.tokens) || meets(r.ask.barred, r.ask.tokens)',
  },
  graded: {
    cedar: 'context.regime == "state" && context.level > context.clearance',
    casbin: "r.ask.regime == 'state' && r.ask.level > r.ask.clearance",
  },
  pledged: {
    cedar: '!context.pledged',
    casbin: '!r.ask.pledged',
  },
};

interface Asked {
  readonly actor: Actor;
  readonly handings: readonly Handing[];
  readonly input: {
    readonly purpose?: string | null | undefined;
    readonly id_checked?: boolean | undefined;
    readonly signature?: boolean | undefined;
  };
}

/** The facts as plain values, ready for either peer; instants in milliseconds. */
export function plainAsk({ actor, handings: [one], input }: Asked) {
  if (!one) throw new Error('nothing is handed over');
  const { copy, taker } = one;
  return {
    roles: [...actor.roles] as string[],
    route: one.route as string,
    idChecked: input.id_checked === true,
    signed: input.signature === true,
    purpose: input.purpose?.trim() ?? '',
    hand: copy.hand as string,
    source: copy.source as string,
    registerNo: copy.register_no ?? '',
    permit: one.permit?.id ?? '',
    due: Date.parse(one.due ?? ''),
    soonest: Date.parse(one.soonest),
    limit: Date.parse(one.limit),
    scope: [...copy.scope],
    barred: [...copy.barred],
    tokens: [...taker.tokens],
    regime: copy.regime as string,
    level: copy.level,
    clearance: taker.grade_clearance,
    pledged: !taker.unready.includes('PEOPLE-005'),
  };
}
