import { checklists } from '#kernel/generated/checklists.ts';
import type { Text } from '#kernel/text.ts';
import { say } from './phrases.ts';
import type { Inspection } from './tables.ts';

const byScope = { unit: checklists.unit, department: checklists.department } as const;

export type ChecklistItem = (typeof byScope)[Inspection['scope']][number]['id'];

export interface ChecklistLine extends Text {
  readonly id: ChecklistItem;
}

/** What an inspection of this scope looks at: the list `regulation/checklists.yaml` has for it. */
export function checklistOf(scope: Inspection['scope']): readonly ChecklistLine[] {
  return byScope[scope];
}

const everyLine = [...byScope.unit, ...byScope.department];
export const checklistItems = everyLine.map(({ id }) => id) as [ChecklistItem, ...ChecklistItem[]];
export const checklistNames: Readonly<Record<string, Text>> = Object.fromEntries(
  everyLine.map(({ id, zh, en }) => [id, { zh, en }]),
);
export const results = ['good', 'problem', 'not_applicable'] as const;
export const resultNames = Object.fromEntries(results.map((one) => [one, say(`result.${one}`)]));

/** The answers of an inspection in words, in the order of its list. */
export function inspectedItems(answers: Inspection['results']) {
  return everyLine.flatMap(({ id, zh, en }) => {
    const answer = answers[id];
    return answer ? [{ item: { zh, en }, result: resultNames[answer.result], seen: answer.seen }] : [];
  });
}
