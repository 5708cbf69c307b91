import { holds } from '#kernel/actor.ts';
import { type Approval, chain } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { levelOf } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { OpenCirculation } from '../../door/facts/out.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { usedHere } from '#modules/documents/door/rules/distributed.ts';
import { loanChain } from '../../rules/handing-parts.ts';
import { type Meeting, knowingRules } from '#modules/documents/door/rules/holder.ts';
import { namedReader } from '../../door/rules/limited.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import { say } from '../../phrases/hands.ts';
import { nothingOverdueOnLoan } from '../../rules/overdue-loan.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly readers: readonly Holder[];
  /** What is judged of the document: any of its copies serves, the one that would go round first of all. */
  readonly about: Copy;
  readonly copy: Copy | null;
  readonly running: OpenCirculation | null;
  readonly at: Instant;
}

type CirculationAsk = Ask<Facts, Input>;
type Met = CirculationAsk & Meeting;
type Going = CirculationAsk & { readonly copies: readonly Copy[] };

function meetings(ask: CirculationAsk): readonly Met[] {
  return ask.readers.map((holder) => ({ ...ask, holder, copy: ask.about }));
}

/** The copy that would go round, as one of those that change hands. */
function going(ask: CirculationAsk): readonly Going[] {
  return ask.copy ? [{ ...ask, copies: [ask.copy] }] : [];
}

/** Who reads beside the registry's own people, through whose hands it goes anyway. */
function readersOf({ readers, settings }: Pick<CirculationAsk, 'readers' | 'settings'>): readonly Holder[] {
  return readers.filter((reader) => !holds(reader, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[])));
}

/** CARRIER-021: what one person alone reads is lent to him, whatever it is called. */
export function isLoan(ask: Pick<CirculationAsk, 'readers' | 'settings'>): boolean {
  return readersOf(ask).length < 2;
}

export const rules = rulesFor<Facts, Input>()([
  { ...(registryOnly as Rule<CirculationAsk>), always: true },
  {
    id: 'registered',
    clause: 'CARRIER-001',
    kind: 'state',
    alone: true,
    broken: ({ about }) => about.source === 'superior' && about.register_no === null,
    says: () => say('unregistered'),
    remedy: () => say('unregistered.remedy'),
  },
  {
    id: 'copy-free',
    clause: 'CARRIER-002',
    kind: 'state',
    alone: true,
    always: true,
    broken: ({ copy }) => copy === null || copy.hand !== 'registry',
    says: ({ copy }) =>
      copy ? say('elsewhere', { no: copy.copy_no, hand: say(`hand.${copy.hand}`) }) : say('no-copy'),
    remedy: () => say('no-copy.remedy'),
  },
  ...forEach(going, usedHere),
  {
    id: 'not-running',
    clause: 'CARRIER-010',
    kind: 'state',
    alone: true,
    always: true,
    broken: ({ running }) => running !== null,
    says: ({ about }) => say('circulating', { no: about.copy_no }),
    remedy: () => say('circulating.remedy'),
  },
  {
    id: 'loanable',
    clause: 'CARRIER-021',
    kind: 'denied',
    broken: (ask) => isLoan(ask) && loanChain(ask.settings, ask.about) === null,
    says: () => say('never-lent'),
    remedy: () => say('never-lent.remedy'),
  },
  nothingOverdueOnLoan<CirculationAsk>((ask) =>
    isLoan(ask) ? ask.readers.find((one) => one.blocked.includes('loan')) : undefined,
  ),
  actedWithin<CirculationAsk>(
    ({ input }) => input.acted_at,
    ({ copy }) => copy?.since ?? null,
  ),
  ...forEach(
    meetings,
    knowingRules<Met>((one) => one),
  ),
  ...forEach(meetings, [namedReader<Met>((one) => one)]),
]);

/** A circulation of several is the registry's own matter; for one reader it is agreed to as a loan is. */
export function approval(ask: CirculationAsk): Approval | null {
  const { about, readers, settings } = ask;
  const roles = isLoan(ask) ? loanChain(settings, about) : [];
  if (!roles || roles.length === 0) return null;
  const names = readers.map((reader) => reader.name);
  return {
    steps: chain({ clause: 'CARRIER-021', roles }),
    then: 'execute',
    title: say('circulation.case', { title: about.title }),
    summary: { title: about.title, mark: about.mark, level: levelOf(about.level), readers: names },
    content: JSON.stringify([about.document_id, readers.map((reader) => reader.id)]),
    beneficiaries: readers.map((reader) => reader.id),
  };
}
