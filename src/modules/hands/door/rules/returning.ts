import { setting } from '#kernel/parameter.ts';
import type { Ask, Circumstances, Rule } from '#kernel/verdict.ts';
import type { Returning, ReturnInput } from '../facts/returning.ts';
import { say } from '../../phrases/hands.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { deskDesignated, isRegistry, registryOnly } from '#modules/documents/door/rules/registry.ts';

export type ReturnAsk = Ask<Returning, Pick<ReturnInput, 'pages' | 'pages_ok'>>;

const facts = ({ copy }: Pick<Returning, 'copy'>) => ({ carrier: copy.id });

/** A copy at the counter with what was counted of it. */
export type Counted = Circumstances &
  Pick<Returning, 'copy'> & { readonly input: Pick<ReturnInput, 'pages' | 'pages_ok'> };

/** CARRIER-023: an entry is cancelled only for what is complete (`checked_by`), whatever act takes the copy back. */
export function complete<A extends Counted>(): Rule<A> {
  return {
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
        ? say('pages-differ.unknown', { no: copy.copy_no })
        : say('pages-differ', { no: copy.copy_no, pages: copy.pages }),
    remedy: () => say('pages-differ.remedy'),
    facts: ({ copy, input }) => ({ carrier: copy.id, pages: copy.pages, counted: input.pages ?? null }),
  };
}

/** CARRIER-010: a reader hands back to the registry, to nobody beside it. */
export function notSideways<A extends Circumstances & Pick<Returning, 'copy'>>(): Rule<A> {
  return {
    id: 'sideways',
    clause: 'CARRIER-010',
    kind: 'denied',
    broken: (ask) => ask.copy.hand === 'person' && !isRegistry(ask),
    says: () => say('sideways'),
    remedy: () => say('sideways.remedy'),
    facts,
  };
}

/** CARRIER-023: nobody cancels his own loan (`checked_by`). */
export const checkedByAnother: Rule<Circumstances & Pick<Returning, 'copy' | 'out'>> = {
  id: 'checked-by-another',
  clause: 'CARRIER-023',
  kind: 'denied',
  broken: ({ out: { holding, circulation }, actor }) =>
    holding?.person_id === actor.id &&
    (holding.kind === 'loan' || (holding.kind === 'read' && circulation?.alone === true)),
  says: () => say('checked-by-oneself'),
  remedy: () => say('checked-by-oneself.remedy'),
  facts,
};

/** What holds wherever a copy is taken in again: by whom, and that it is whole. */
export function takenInRules<A extends Counted & { readonly desk: boolean }>(): readonly Rule<A>[] {
  return [notSideways<A>(), deskDesignated<A>(facts), complete<A>()];
}

export const returnRules: readonly Rule<ReturnAsk>[] = [
  { ...(registryOnly as Rule<ReturnAsk>), always: true },
  {
    id: 'out',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ copy }) => copy.hand !== 'person' && !copy.passed_on,
    says: ({ copy }) => say('not-out', { no: copy.copy_no, hand: say(`hand.${copy.hand}`) }),
    remedy: () => say('not-out.remedy'),
    facts,
  },
  ...takenInRules<ReturnAsk>(),
  checkedByAnother,
  actedWithin<ReturnAsk>(
    ({ entered }) => entered,
    ({ copy }) => copy.since,
  ),
];
