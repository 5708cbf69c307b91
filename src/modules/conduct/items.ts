import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Text } from '#kernel/text.ts';
import { say } from './phrases.ts';

export type Answer = 'yes' | 'no';

/** A clause of conduct as people meet it: what they pledge, the question that shows they understood, and what a breach is called. */
export interface ConductItem {
  readonly clause: ClauseId;
  readonly pledge: Text;
  readonly question: Text;
  readonly right: Answer;
  readonly finding: Text;
}

/** A clause of mode `pledge` is finished by one entry here and its three phrases. */
export const conductItems: readonly ConductItem[] = [
  {
    clause: 'CONDUCT-005',
    pledge: say('pledge.CONDUCT-005'),
    question: say('question.CONDUCT-005'),
    right: 'no',
    finding: say('finding.CONDUCT-005'),
  },
];

export function conductItem(clause: string): ConductItem | undefined {
  return conductItems.find((item) => item.clause === clause);
}

/** The items, of those a pledge names, that were answered wrongly or not at all. */
export function misunderstood(
  clauses: readonly string[],
  answers: readonly { readonly clause: string; readonly answer: Answer }[],
): ConductItem[] {
  return conductItems
    .filter((item) => clauses.includes(item.clause))
    .filter((item) => answers.find(({ clause }) => clause === item.clause)?.answer !== item.right);
}
