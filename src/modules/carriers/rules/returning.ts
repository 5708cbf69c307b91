import { setting } from '#kernel/parameter.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { Returning, ReturnInput } from '../facts/returning.ts';
import { say } from '../phrases/hands.ts';
import { registryOnly } from './registry.ts';

export type ReturnAsk = Ask<Returning, Pick<ReturnInput, 'pages' | 'pages_ok'>>;

const facts = ({ copy }: ReturnAsk) => ({ carrier: copy.id });

/** The borrower's entry is cancelled only for what is complete (CARRIER-023 `checked_by`). */
export function incomplete({ copy, input, settings }: ReturnAsk): boolean {
  if (!setting(settings, 'CARRIER-023.fields').includes('checked_by')) return false;
  const counted = typeof input.pages === 'number' && copy.pages !== null && input.pages !== copy.pages;
  return counted || input.pages_ok === false;
}

export const returnRules: readonly Rule<ReturnAsk>[] = [
  { ...(registryOnly as Rule<ReturnAsk>), always: true },
  {
    id: 'out',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ copy }) => copy.hand !== 'person',
    says: ({ copy }) => say('not-out', { no: copy.copy_no, hand: say(`hand.${copy.hand}`) }),
    remedy: () => say('not-out.remedy'),
    facts,
  },
  {
    id: 'complete',
    clause: 'CARRIER-023',
    kind: 'state',
    fields: ['pages'],
    broken: incomplete,
    says: ({ copy }) =>
      copy.pages === null
        ? say('pages-differ.unknown', { no: copy.copy_no })
        : say('pages-differ', { no: copy.copy_no, pages: copy.pages }),
    remedy: () => say('pages-differ.remedy'),
    facts: ({ copy, input }) => ({ carrier: copy.id, pages: copy.pages, counted: input.pages ?? null }),
  },
  {
    id: 'not-ahead-of-time',
    clause: 'CARRIER-068',
    kind: 'fields',
    fields: ['acted_at'],
    always: true,
    broken: ({ entered, now }) => entered !== null && entered > now,
    says: () => say('acted-in-future'),
    remedy: () => say('acted-in-future.remedy'),
  },
  {
    id: 'after-last-move',
    clause: 'CARRIER-068',
    kind: 'fields',
    fields: ['acted_at'],
    always: true,
    broken: ({ entered, copy }) => entered !== null && entered < copy.since,
    says: () => say('acted-before-last'),
    remedy: () => say('acted-before-last.remedy'),
    facts,
  },
];
