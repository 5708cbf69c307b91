/** What is signed item by item, and the question by which each is understood before (regulation/pledges.yaml). */
import { z } from 'zod';
import { shown } from './form.ts';
import type { ClauseId } from './generated/clauses.ts';
import { pledgeSets } from './generated/pledges.ts';
import type { PledgeItem, PledgeQuestion, PledgeSet } from './lists.ts';
import { phrases, type Text } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    unanswered: '这一题还没有回答：{question}',
    'unanswered.remedy': '回答后再签订。',
    misunderstood: '这一题回答不对：{question}',
    'misunderstood.remedy': '{why}想清楚后重新回答。',
  },
  {
    unanswered: 'This question is not answered yet: {question}',
    'unanswered.remedy': 'Answer it, then sign.',
    misunderstood: 'This answer is not right: {question}',
    'misunderstood.remedy': '{why} Think it over and answer again.',
  },
);

const choices = ['1', '2', '3'] as const;
export type Answers = Readonly<Record<string, (typeof choices)[number] | undefined>>;
/** Answers as they are kept: there is one to each question. */
export type Answered = { readonly [question: string]: (typeof choices)[number] };

export interface SignedItem {
  /** Its set and its number there: `ten_rules-5`. */
  readonly id: string;
  readonly clause: ClauseId;
  readonly text: Text;
  readonly questions: readonly Question[];
}

interface Question {
  readonly id: string;
  readonly text: Text;
  readonly answers: readonly Text[];
  readonly right: (typeof choices)[number];
  readonly why: Text;
}

/** The items of the sets meant, in the order of the list. */
export function itemsOf(meant: (set: PledgeSet) => boolean): readonly SignedItem[] {
  return pledgeSets.filter(meant).flatMap((set) => set.items.map((item) => itemOf(set, item)));
}

function itemOf(set: PledgeSet, { n, clause, zh, en }: PledgeItem): SignedItem {
  const id = `${set.id}-${n}`;
  const asked = set.questions.filter(({ item }) => item === n);
  return {
    id,
    // A set for one clause is that clause's, whatever else its items remind of.
    clause: set.clauses.includes(clause) ? clause : (set.clauses[0] ?? clause),
    text: { zh, en },
    questions: asked.map((question, at) => questionOf(question, at === 0 ? id : `${id}-${at + 1}`)),
  };
}

function questionOf({ zh, en, answers, right, why_zh, why_en }: PledgeQuestion, id: string): Question {
  return { id, text: { zh, en }, answers, right: choices[right - 1] ?? '1', why: { zh: why_zh, en: why_en } };
}

/** The field of a form that asks them: under each question the item it is about, and its own answers. */
export function answersTo(items: readonly SignedItem[]) {
  const asked = items.flatMap(({ text: help, questions }) =>
    questions.map(({ id, text, answers }) => {
      const names = Object.fromEntries(answers.map(({ zh, en }, at) => [String(at + 1), { zh, en }]));
      return [id, z.enum(choices).optional().meta(shown(text, { names, help }))] as const;
    }),
  );
  return z.strictObject(Object.fromEntries(asked)).default({});
}

/** The answers of somebody who has understood everything. */
export function rightAnswers(items: readonly SignedItem[]): Answered {
  return Object.fromEntries(items.flatMap(({ questions }) => questions.map(({ id, right }) => [id, right])));
}

type Answering = Circumstances & { readonly input: { readonly answers: Answers } };

/** Each item is understood before it is signed. A wrong answer is no wrong field: it says that he has not understood yet. */
export function understoodRules(items: readonly SignedItem[]): Rule<Answering>[] {
  return items.flatMap(({ clause, questions }) =>
    questions.map(({ id, text, right, why }) => ({
      id: `understood-${id}`,
      clause,
      kind: 'state' as const,
      fields: [`answers.${id}`],
      broken: ({ input }) => input.answers[id] !== right,
      says: ({ input }) => say(input.answers[id] ? 'misunderstood' : 'unanswered', { question: text }),
      remedy: ({ input }) => (input.answers[id] ? say('misunderstood.remedy', { why }) : say('unanswered.remedy')),
    })),
  );
}
