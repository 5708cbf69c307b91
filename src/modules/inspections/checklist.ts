import { applicable, checkResults, checklistOn, editionOf } from '#kernel/checklist.ts';
import { checklists } from '#kernel/generated/checklists.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Checklist, ChecklistItem } from '#kernel/lists.ts';
import { isOn, type Settings } from '#kernel/parameter.ts';
import type { Text } from '#kernel/text.ts';
import type { UnitFacts } from '#kernel/verdict.ts';
import { say } from './phrases.ts';
import type { Inspection } from './tables.ts';

/** An inspection goes by the list of its scope. */
const scopes: readonly Inspection['scope'][] = ['unit', 'department'];
const own = checklists.filter(({ id }) => scopes.some((scope) => scope === id));

/** Which edition an inspection that begins on this day goes by, and which of its items count for this unit. */
export function checklistFor(
  scope: Inspection['scope'],
  day: CivilDate,
  { unit, settings }: { readonly unit: UnitFacts; readonly settings: Settings },
): { readonly edition: number; readonly items: readonly ChecklistItem[] } | null {
  const list = checklistOn(scope, day);
  if (!list) return null;
  // Whether it has petitions and archives its clauses say: where they are switched off, so are their items.
  const kinds = [
    ...(['petition', 'archive'] as const),
    ...(unit.secretInvolved ? (['state'] as const) : []),
    ...(unit.companySecrets ? (['company'] as const) : []),
  ];
  return { edition: list.edition, items: applicable(list, { kinds, holds: (clause) => isOn(settings, clause) }) };
}

/** The edition an inspection was opened with. */
export function checklistOf({ scope, edition }: Pick<Inspection, 'scope' | 'edition'>): Checklist {
  const list = editionOf(scope, edition);
  if (!list) throw new Error(`no edition ${edition} of checklist ${scope}`);
  return list;
}

/** The choices of a form: every item, chapter and result by its id. */
const named = (all: readonly (Text & { readonly id: string })[]): Readonly<Record<string, Text>> =>
  Object.fromEntries(all.map(({ id, zh, en }) => [id, { zh, en }]));
export const itemNames = named(own.flatMap(({ items }) => items));
export const chapterNames = named(own.flatMap(({ chapters }) => chapters));
export const resultNames = Object.fromEntries(checkResults.map((one) => [one, say(`result.${one}`)]));
