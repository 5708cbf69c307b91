import { copyNo } from '#kernel/copy-no.ts';
import type { HandKind } from '#kernel/custody.ts';
import type { Instant } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import { actorReady } from '#kernel/ready.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import type { Returning, ReturnInput } from '../door/facts/returning.ts';
import { say as saidOfJourneys } from '../phrases/carrying.ts';
import { say } from '../phrases/hands.ts';
import { enteredInTime } from '#modules/documents/door/rules/acted.ts';
import { notSideways } from './sideways.ts';
import { deskDesignated, registryOnly } from '#modules/documents/door/rules/registry.ts';

const facts = ({ copy }: Pick<Returning, 'copy'>) => ({ carrier: copy.id });

/** A copy at the counter with what was counted of it, and whose hand it was in. */
export interface TakenIn extends Pick<Returning, 'copy' | 'desk'> {
  readonly out: Pick<Returning['out'], 'holding' | 'circulation' | 'carryOut'>;
  readonly input: Pick<ReturnInput, 'pages' | 'pages_ok'>;
  /** When it was done, where it is entered late. */
  readonly entered: Instant | null | undefined;
  /** The hand out of which it is taken. */
  readonly from: HandKind;
}

type TakenInAsk = TakenIn & Circumstances;

/** CARRIER-002: out of that hand comes only what is in it; what was made here of another copy is collected from whom it was sent to. */
const isOut: Rule<TakenInAsk> = {
  id: 'out',
  clause: 'CARRIER-002',
  kind: 'state',
  always: true,
  broken: ({ copy, from }) => copy.hand !== from && !(from === 'person' && copy.passed_on),
  says: ({ copy, from }) =>
    say(from === 'missing' ? 'not-lost' : 'not-out', { no: copyNo(copy.copy_no), hand: say(`hand.${copy.hand}`) }),
  remedy: ({ from }) => say(from === 'missing' ? 'not-lost.remedy' : 'not-out.remedy'),
  facts,
};

/** CARRIER-023: an entry is cancelled only for what is complete (`checked_by`), whatever act takes the copy back. */
const complete: Rule<TakenInAsk> = {
  id: 'complete',
  clause: 'CARRIER-023',
  kind: 'state',
  fields: ['pages'],
  broken: ({ copy, input, settings }) => {
    if (!setting(settings, 'CARRIER-023.fields').includes('checked_by')) return false;
    const counted = typeof input.pages === 'number' && copy.pages !== null && input.pages !== copy.pages;
    return counted || input.pages_ok === false;
  },
  says: ({ copy }) =>
    copy.pages === null
      ? say('pages-differ.unknown', { no: copyNo(copy.copy_no) })
      : say('pages-differ', { no: copyNo(copy.copy_no), pages: copy.pages }),
  remedy: () => say('pages-differ.remedy'),
  facts: ({ copy, input }) => ({ carrier: copy.id, pages: copy.pages, counted: input.pages ?? null }),
};

/** CARRIER-023: nobody cancels his own loan (`checked_by`), whoever took it for him. */
const checkedByAnother: Rule<TakenInAsk> = {
  id: 'checked-by-another',
  clause: 'CARRIER-023',
  kind: 'denied',
  broken: ({ out: { holding, circulation }, actor }) =>
    (holding?.person_id === actor.id || holding?.for_id === actor.id) &&
    (holding.kind === 'loan' || (holding.kind === 'read' && circulation?.alone === true)),
  says: () => say('checked-by-oneself'),
  remedy: () => say('checked-by-oneself.remedy'),
  facts,
};

/** CARRIER-010: nor is what went round collected from oneself. */
const collectedByAnother: Rule<TakenInAsk> = {
  id: 'collected-by-another',
  clause: 'CARRIER-010',
  kind: 'denied',
  broken: ({ out: { holding, circulation }, actor }) =>
    holding?.person_id === actor.id && holding.kind === 'read' && circulation?.alone !== true,
  says: () => say('collected-from-oneself'),
  remedy: () => say('collected-from-oneself.remedy'),
  facts,
};

/** CARRIER-053: nor does anybody count in what he carried himself, whoever of the bearers had it in his hand. */
const countedByAnother: Rule<TakenInAsk> = {
  id: 'counted-by-another',
  clause: 'CARRIER-053',
  kind: 'denied',
  broken: ({ out: { holding, carryOut }, actor }) =>
    holding?.kind === 'carry' && (carryOut?.bearers.includes(actor.id) ?? false),
  says: () => saidOfJourneys('counted-by-oneself'),
  remedy: () => saidOfJourneys('counted-by-oneself.remedy'),
  facts,
};

/** What holds wherever a copy is taken in again: by whom, and that it is whole. */
export const takenInRules: readonly Rule<TakenInAsk>[] = [
  { ...(registryOnly as Rule<TakenInAsk>), always: true },
  ...actorReady,
  isOut,
  notSideways,
  deskDesignated<TakenInAsk>(facts),
  complete,
  checkedByAnother,
  collectedByAnother,
  countedByAnother,
  ...forEach((ask: TakenInAsk) => [{ ...ask, since: ask.copy.since }], [enteredInTime]),
];
