/** A list answered item by item (regulation/checklists.yaml): which items count here, what an answer still lacks, and the score. Pure. */
import { inForce } from './edition.ts';
import { checklists } from './generated/checklists.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { CivilDate } from './json.ts';
import type { Chapter, Checklist, ChecklistItem } from './lists.ts';
import type { Proof } from './regulation.ts';
import { namesNothing } from './worded.ts';

export const checkResults = ['good', 'partly', 'problem', 'not_applicable'] as const;
export type CheckResult = (typeof checkResults)[number];

export interface CheckAnswer {
  readonly result: CheckResult;
  /** What was looked at. */
  readonly seen?: string | null | undefined;
  /** How often, where points are taken for each time. */
  readonly times?: number | null | undefined;
  /** Photos and other files that show it. */
  readonly evidence: readonly string[];
}

export interface Answered<A extends CheckAnswer = CheckAnswer> {
  readonly item: ChecklistItem;
  readonly answer: A;
}

/** The edition of a list that counts on a day. */
export function checklistOn(id: string, day: CivilDate): Checklist | undefined {
  return inForce(
    checklists.filter((list) => list.id === id),
    day,
  );
}

/** A list as it was when something was begun under it. */
export function editionOf(id: string, edition: number): Checklist | undefined {
  return checklists.find((list) => list.id === id && list.edition === edition);
}

/** Of whom or what a list is asked. */
export interface Checked {
  readonly kinds: readonly ChecklistItem['applies'][];
  /** Whether a clause holds here: the profile or the unit may have switched it off. */
  readonly holds: (clause: ClauseId) => boolean;
}

/** The items of a list that count, chapter by chapter: of this kind of unit, under a clause that holds for it. */
export function applicable({ chapters, items }: Checklist, { kinds, holds }: Checked): readonly ChecklistItem[] {
  return chapters.flatMap(({ id }) =>
    items.filter(
      ({ chapter, applies, clauses }) =>
        chapter === id && (applies === 'all' || kinds.includes(applies)) && clauses.some(holds),
    ),
  );
}

export type Gap = 'seen' | 'what' | 'times' | 'evidence';

/** An answer with what was found, where something was. */
export interface GivenAnswer extends CheckAnswer {
  readonly what?: string | undefined;
}

export function isFault({ result }: Pick<CheckAnswer, 'result'>): boolean {
  return result === 'partly' || result === 'problem';
}

/** What an answer must still say: what was looked at, what was found, how often; an item to be shown needs its photo. */
export function lacking({ item, answer }: Answered<GivenAnswer>): readonly Gap[] {
  if (answer.result === 'not_applicable') return [];
  const fault = isFault(answer);
  const gaps: Readonly<Record<Gap, boolean>> = {
    seen: namesNothing(answer.seen),
    what: fault && namesNothing(answer.what),
    times: fault && item.deduct_each !== undefined && !answer.times,
    evidence: item.answer === 'photo' && answer.evidence.length === 0,
  };
  return (Object.keys(gaps) as Gap[]).filter((gap) => gaps[gap]);
}

/** What follows: under which clause each fault is to be put right. */
export function faultsIn<A extends GivenAnswer>(answers: readonly Answered<A>[]) {
  return answers
    .filter(({ answer }) => isFault(answer))
    .map(({ item, answer }) => ({ item, answer, clause: item.clauses[0], what: answer.what ?? '' }));
}

/** C: seen by two people, with a file that shows it; D: declared. What registers and machines answer by themselves is A and B. */
export function gradeOf({ evidence }: CheckAnswer, people: number): Proof {
  return evidence.length > 0 && people > 1 ? 'C' : 'D';
}

export interface ChapterScore {
  readonly chapter: Chapter;
  readonly items: number;
  readonly answered: number;
  readonly points: number;
  readonly full: number;
  /** Points taken beside these, each time something happened. */
  readonly deducted: number;
  /** How many answers have this grade of proof. */
  readonly grades: Readonly<Partial<Record<Proof, number>>>;
}

export interface Score {
  readonly chapters: readonly ChapterScore[];
  /** Of 100; null while nothing that counts is answered. */
  readonly score: number | null;
}

interface Line {
  readonly item: ChecklistItem;
  readonly answer: CheckAnswer | null;
}

/** What applies and is answered makes the base: all of its weight where it is in order, half where it is so in part. */
export function scoreOf(chapters: readonly Chapter[], lines: readonly Line[], people: number): Score {
  const byChapter = chapters
    .map((chapter) => {
      const own = lines.filter(({ item }) => item.chapter === chapter.id);
      return { chapter, items: own.length, ...pointsOf(answeredIn(own), people) };
    })
    .filter(({ items }) => items > 0);
  const all = pointsOf(answeredIn(lines), people);
  const score = all.full === 0 ? null : Math.max(0, Math.round((100 * all.points) / all.full) - all.deducted);
  return { chapters: byChapter, score };
}

const earned: Readonly<Record<CheckResult, number>> = { good: 1, partly: 0.5, problem: 0, not_applicable: 0 };

function pointsOf(answers: readonly Answered[], people: number) {
  const counting = answers.filter(({ answer }) => answer.result !== 'not_applicable');
  const grades: Partial<Record<Proof, number>> = {};
  for (const { answer } of counting) {
    const grade = gradeOf(answer, people);
    grades[grade] = (grades[grade] ?? 0) + 1;
  }
  return {
    answered: answers.length,
    points: counting.reduce((sum, { item, answer }) => sum + item.weight * earned[answer.result], 0),
    full: counting.reduce((sum, { item }) => sum + item.weight, 0),
    deducted: answers
      .filter(({ answer }) => isFault(answer))
      .reduce((sum, { item, answer }) => sum + (item.deduct_each ?? 0) * (answer.times ?? 0), 0),
    grades,
  };
}

function answeredIn(lines: readonly Line[]): readonly Answered[] {
  return lines.flatMap(({ item, answer }) => (answer ? [{ item, answer }] : []));
}
