import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { ContractFacts } from './facts.ts';
import type { ContractSigned } from './happenings.ts';
import { say } from './phrases.ts';
import type { Contract } from './tables.ts';

export const items = [
  'secret_scope',
  'bound_persons',
  'no_removal',
  'no_access_by_unrelated_staff',
  'return_on_termination',
  'survival_after_termination',
  'liability_for_breach',
] as const;
export type Item = (typeof items)[number];

type A = Circumstances & Pick<ContractFacts, 'contract'>;

/** As it reads, whatever way the lines are broken. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Parts of the clause that a passage of the text itself holds; one passage is one part. */
function bound({ text, passages }: Contract): string[] {
  const whole = plain(text ?? '');
  const said = passages.map(({ item, passage }) => ({ item, passage: plain(passage) }));
  return said
    .filter(({ item, passage }) => said.every((other) => other.item === item || other.passage !== passage))
    .filter(({ passage }) => passage.length > 0 && whole.includes(passage))
    .map(({ item }) => item);
}

function missing({ settings, contract }: A): Item[] {
  const wanted = setting(settings, 'COMPANY-009.clause_items') as readonly Item[];
  const held = bound(contract);
  return contract.trade_secrets ? wanted.filter((item) => !held.includes(item)) : [];
}

/** COMPANY-009: what the confidentiality clause of such a contract contains. */
export const completeClause: Rule<A> = {
  id: 'complete-clause',
  clause: 'COMPANY-009',
  kind: 'fields',
  fields: ({ contract }) => [contract.text ? 'passages' : 'text'],
  broken: (ask) => missing(ask).length > 0,
  says: (ask) =>
    say(ask.contract.text ? 'items' : 'no-text', {
      missing: list(missing(ask).map((item) => say(`item.${item}`))),
    }),
  remedy: () => say('items.remedy'),
  facts: (ask) => ({ lacking_parts: missing(ask) }),
};

/** Who drafts a contract is responsible for it: nobody else rewrites it, submits it or concludes it. */
export function byDrafter<T extends Circumstances>(of: (ask: T) => Pick<Contract, 'drafter_id'> | null): Rule<T> {
  return {
    id: 'drafter',
    clause: 'COMPANY-009',
    kind: 'denied',
    always: true,
    broken: (ask) => {
      const contract = of(ask);
      return contract !== null && contract.drafter_id !== ask.actor.id;
    },
    says: () => say('not-drafter'),
    remedy: () => say('not-drafter.remedy'),
  };
}

export const unsigned: Rule<A> = {
  id: 'unsigned',
  clause: 'COMPANY-009',
  kind: 'state',
  always: true,
  broken: ({ contract }) => contract.status === 'signed',
  says: () => say('signed'),
  remedy: () => say('signed.remedy'),
};

export const signedRules: readonly Rule<ContractSigned>[] = [
  byDrafter<ContractSigned>(({ contract }) => contract),
  unsigned,
  completeClause,
];
