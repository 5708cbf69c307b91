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

/** The act itself meets it; where it was about nobody here, with the person it was done for. */
export function meets({ proposal }: Proposed, by: string, at: Instant, person?: string): RowOp[] {
  if (proposal === null) return [];
  const about = person === undefined ? {} : { person_id: person };
  const set = { state: 'met', closed_by: by, closed_at: at, ...about } as const;
  return [update(directoryProposal, proposal.id, set, { state: 'open' })];
}
