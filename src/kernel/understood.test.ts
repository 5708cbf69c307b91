import { describe, expect, test } from 'vitest';
import { ordinary } from '#test/kit/rules.ts';
import { pledgeSets } from './generated/pledges.ts';
import { answersTo, itemsOf, rightAnswers, understoodRules } from './understood.ts';

test('there is a question to each of the items', () => {
  const items = itemsOf(() => true);
  expect([pledgeSets.length, items.length, items.flatMap(({ questions }) => questions).length]).toEqual([22, 82, 82]);
});

describe.each(pledgeSets)('$id can be signed as it stands', ({ id, clauses }) => {
  const items = itemsOf((set) => set.id === id);
  const rules = understoodRules(items);
  const form = answersTo(items);
  const broken = (answers: object) => {
    const ask = { ...ordinary, input: { answers: form.parse(answers) } };
    return rules.filter((rule) => rule.broken(ask)).map((rule) => rule.id);
  };

  test('by whoever knows the answers, and by nobody who lacks or misses one', () => {
    const right = rightAnswers(items);
    expect(broken(right)).toEqual([]);
    for (const [question, answer] of Object.entries(right)) {
      const { [question]: _, ...rest } = right;
      expect([broken(rest), broken({ ...right, [question]: answer === '1' ? '2' : '1' })]).toEqual([
        [`understood-${question}`],
        [`understood-${question}`],
      ]);
    }
  });

  test('each question is refused by a clause of the set, at its own field', () => {
    for (const rule of rules) {
      expect(clauses).toContain(rule.clause);
      expect(rule.fields).toEqual([`answers.${rule.id.slice('understood-'.length)}`]);
    }
  });
});
