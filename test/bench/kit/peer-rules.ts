import type { Actor } from '#kernel/actor.ts';
import type { Handing } from '#modules/carriers/facts/handing.ts';

/**
 * Twelve rules of lending as the peers would write them, by the id of the product's own rule: when the act breaks the clause.
 * What a setting decides is written out as it stands in the profile the comparison uses.
 */
export const cedarRules: Readonly<Record<string, string>> = {
  registry: '!(context.roles.containsAny(["registry_clerk", "secrecy_officer"]))',
  'id-checked': 'context.route == "loan" && !context.idChecked',
  signed: 'context.route == "loan" && !context.signed',
  purpose: 'context.route == "loan" && context.purpose == ""',
  'collected-first': 'context.hand == "person"',
  'in-registry': 'context.hand != "registry" && context.hand != "person"',
  registered: 'context.source == "superior" && context.registerNo == ""',
  approved: 'context.route == "loan" && context.permit == ""',
  'due-within': 'context.route == "loan" && context.due > context.limit',
  'in-scope': '!(context.scope.containsAny(context.tokens)) || context.barred.containsAny(context.tokens)',
  graded: 'context.regime == "state" && context.level > context.clearance',
  pledged: '!context.pledged',
};

export const casbinRules: Readonly<Record<string, string>> = {
  registry: "!(has(r.ask.roles, 'registry_clerk') || has(r.ask.roles, 'secrecy_officer'))",
  'id-checked': "r.ask.route == 'loan' && !r.ask.idChecked",
  signed: "r.ask.route == 'loan' && !r.ask.signed",
  purpose: "r.ask.route == 'loan' && r.ask.purpose == ''",
  'collected-first': "r.ask.hand == 'person'",
  'in-registry': "r.ask.hand != 'registry' && r.ask.hand != 'person'",
  registered: "r.ask.source == 'superior' && r.ask.registerNo == ''",
  approved: "r.ask.route == 'loan' && r.ask.permit == ''",
  'due-within': "r.ask.route == 'loan' && r.ask.due > r.ask.limit",
  'in-scope': '!meets(r.ask.scope, r.ask.tokens) || meets(r.ask.barred, r.ask.tokens)',
  graded: "r.ask.regime == 'state' && r.ask.level > r.ask.clearance",
  pledged: '!r.ask.pledged',
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
    limit: Date.parse(one.limit ?? ''),
    scope: [...copy.scope],
    barred: [...copy.barred],
    tokens: [...taker.tokens],
    regime: copy.regime as string,
    level: copy.level,
    clearance: taker.grade_clearance,
    pledged: !taker.unready.includes('PEOPLE-005'),
  };
}
