import type { Instant } from '#kernel/json.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/proposals.ts';
import { directoryProposal, type DirectoryProposal } from '../tables.ts';

/** Part of the facts of an act that may be done upon a proposal. */
export interface Proposed {
  readonly proposal: DirectoryProposal | null;
}

/** What is settled already is not done once more. */
export const proposalOpen: Rule<Proposed> = {
  id: 'proposal-open',
  clause: 'SYSTEM-004',
  kind: 'state',
  broken: ({ proposal }) => proposal !== null && proposal.state !== 'open',
  says: () => say('settled'),
  remedy: () => say('settled.remedy'),
};

/** The act itself meets it. */
export function meets({ proposal }: Proposed, by: string, at: Instant, entered?: string): RowOp[] {
  if (proposal === null) return [];
  const person = entered === undefined ? {} : { person_id: entered };
  const set = { state: 'met', closed_by: by, closed_at: at, ...person } as const;
  return [update(directoryProposal, proposal.id, set, { state: 'open' })];
}
