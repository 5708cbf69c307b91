import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#kernel/edition.ts';
import { clauseIds, levelIds, regimeIds, roleIds } from '#kernel/generated/clauses.ts';
import { happeningIds } from '#kernel/generated/happenings.ts';
import { type Lists, ownPosts } from '#kernel/lists.ts';
import { allParameters } from '#kernel/parameter.ts';
import type { DataRef } from '#kernel/regulation.ts';
import { loadModules } from '#server/modules.ts';
import { loadLists, loadRegulation } from '#server/regulation.ts';
import { none, root } from './support/sources.ts';

const regulation = loadRegulation();
const lists = loadLists();
const known = new Set<string>([...clauseIds, ...allParameters(regulation).map(({ key }) => key)]);
const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

/** The lists a clause can name, by file. */
const named: Record<DataRef['file'], readonly string[]> = {
  catalogue: lists.catalogue.map(({ id }) => id),
  checklists: lists.checklists.map(({ id }) => id),
  duties: [],
  grounds: lists.grounds.map(({ id }) => id),
  lint_words: lists.lintWords.map(({ id }) => id),
  pledges: lists.pledges.map(({ id }) => id),
  profiles: [],
};

test('every list and item a clause names exists, and every list is named by the clauses it says', () => {
  const refs = regulation.clauses.flatMap(({ id, data }) => Object.values(data ?? {}).map((ref) => ({ id, ref })));
  none(
    refs.flatMap(({ id, ref }) =>
      (ref.lists ?? []).filter((one) => !named[ref.file].includes(one)).map((one) => `${id} ${one}`),
    ),
  );
  for (const { ref } of refs.filter(({ ref: { item } }) => item !== undefined)) {
    const set = lists.pledges.find(({ id }) => ref.lists?.includes(id));
    expect(set?.items.map(({ n }) => n)).toContain(ref.item);
  }
  const naming = (file: DataRef['file'], list: string) =>
    refs.filter(({ ref }) => ref.file === file && ref.lists?.includes(list)).map(({ id }) => id);
  none(lists.pledges.filter(({ id }) => naming('pledges', id).length === 0).map(({ id }) => id));
  none(lists.checklists.filter(({ id }) => naming('checklists', id).length === 0).map(({ id }) => id));
});

test('every clause id, parameter, source label and language of the lists resolves', () => {
  none(
    [...new Set(JSON.stringify(lists).match(/\b[A-Z]{4,}-\d{3}(?:\.(?!test\.)[a-z_]+)?/g))].filter(
      (id) => !known.has(id),
    ),
  );
  none(everySource(lists).filter((label) => !(label in lists.gists)));
  for (const text of everyText(lists)) {
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text.en).toMatch(/\w/);
  }
});

test('every source a clause cites has its gist', () => {
  none(regulation.clauses.flatMap(({ sources }) => sources).filter((label) => !(label in lists.gists)));
});

test('ids stand once: matters of a list, duty lines, checklist items, grounds', () => {
  for (const { items } of lists.catalogue) none(twice(items.map(({ id }) => id)));
  none(twice(lists.duties.flatMap(({ lines }) => lines.map(({ id }) => id))));
  none(lists.checklists.flatMap(({ items }) => twice(items.map(({ id }) => id))));
  none(twice(lists.grounds.flatMap(({ grounds }) => grounds.map(({ id }) => id))));
  none(twice(lists.lintWords.flatMap(({ words }) => words.map(({ word }) => word))));
});

test('editions of a checklist are numbered on, each later than the last; each of its chapters has items, each item a chapter', () => {
  const before = new Map<string, Edition>();
  for (const list of lists.checklists) {
    const last = before.get(list.id) ?? { edition: 0, in_force_from: '' };
    expect([list.id, list.edition]).toEqual([list.id, last.edition + 1]);
    expect(list.in_force_from > last.in_force_from, list.id).toBe(true);
    before.set(list.id, list);
    const chapters = new Set(list.items.map(({ chapter }) => chapter));
    expect(new Set(list.chapters.map(({ id }) => id)), list.id).toEqual(chapters);
  }
});

test('levels, regimes, roles and posts are those of the regulation', () => {
  for (const { level, proposed_level, regime } of lists.catalogue.flatMap(({ items }) => items)) {
    if (level) expect(levelIds).toContain(level);
    if (proposed_level) expect(levelIds).toContain(proposed_level);
    if (regime) expect(regimeIds).toContain(regime);
  }
  const profiles = regulation.profiles.map(({ id }) => id);
  for (const { role, text } of lists.duties) {
    expect([...roleIds, ...ownPosts]).toContain(role);
    expect(profiles).toContain(text);
  }
  for (const { who } of lists.pledges) expect([...roleIds, 'leadership']).toContain(who);
});

describe.each(lists.pledges)('pledge $id', ({ items, questions, clauses }) => {
  test('asks about every item, and each question has one right answer and says why', () => {
    expect(items.map(({ n }) => n)).toEqual(items.map((_, at) => at + 1));
    expect(new Set(questions.map(({ item }) => item))).toEqual(new Set(items.map(({ n }) => n)));
    for (const { answers, right, why_zh, why_en } of questions) {
      expect(answers[right - 1]).toBeDefined();
      expect(why_zh && why_en).toBeTruthy();
    }
    expect(clauses.length).toBeGreaterThan(0);
  });
});

test('every guard names a happening and facts that it brings; every exemption a procedure that exists', async () => {
  const { happenings, guards, own_clause, exempt } = lists.guards;
  expect(happenings.map(({ id }) => id)).toEqual([...happeningIds]);
  const facts = new Map(happenings.map((one) => [one.id, one.facts]));
  none(
    Object.entries(guards).flatMap(([clause, all]) =>
      all.flatMap(({ on, when = {} }) =>
        Object.keys(when)
          .filter((fact) => !facts.get(on)?.includes(fact))
          .map((fact) => `${clause} ${on} ${fact}`),
      ),
    ),
  );
  none(own_clause.filter((one) => !facts.has(one)));
  none(Object.values(guards).flatMap((all) => all.map(({ on }) => on).filter((on) => !facts.has(on))));
  const { procedures } = await loadModules();
  none(exempt.map(({ procedure }) => procedure).filter((procedure) => !procedures.has(procedure)));
});

test('what is exempt from a guard, or says why none is asked, names the test that keeps it from being a way round', async () => {
  const { exempt, unasked } = lists.guards;
  const texts = [...exempt, ...unasked].map(({ test: named }) => named.split(/: (.*)/s));
  const lacking = texts.filter(([file = '', words = '']) => {
    const at = path.join(root, file);
    return !existsSync(at) || !words || !readFileSync(at, 'utf8').includes(words);
  });
  none(lacking.map(String));
  const { procedures } = await loadModules();
  const silent = [...procedures.values()].filter(({ causes = [] }) => causes.some((one) => !one.each && !one.refused));
  expect(unasked.map(({ procedure }) => procedure)).toEqual(silent.map(({ id }) => id).toSorted());
});

function everySource(value: Lists): string[] {
  const { catalogue, duties, pledges, grounds } = value;
  const sourced = [
    ...catalogue.flatMap(({ items }) => items),
    ...duties.flatMap(({ lines }) => lines),
    ...pledges.flatMap(({ items }) => items),
    ...grounds.flatMap((list) => list.grounds),
  ];
  return sourced.flatMap(({ source }) => source?.split('; ') ?? []);
}

function everyText({ catalogue, duties, pledges, checklists, lintWords, grounds }: Lists) {
  return [
    ...catalogue.flatMap((list) => [list, ...list.items]),
    ...duties.flatMap((post) => [post, ...post.lines]),
    ...pledges.flatMap((set) => [set, ...set.items, ...set.questions.flatMap((one) => [one, ...one.answers])]),
    ...checklists.flatMap((list) => [list, ...list.chapters, ...list.items]),
    ...lintWords,
    ...grounds.flatMap((list) => [list, ...list.grounds]),
  ];
}
