import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cite } from '#kernel/article.ts';
import { levelIds, periods, regimeIds, roleIds } from '#kernel/generated/clauses.ts';
import { misshapen } from '#kernel/parameter-shape.ts';
import { admissible, allParameters, isStatutory, resolveSettings } from '#kernel/parameter.ts';
import { parametersOf } from '#kernel/regulation.ts';
import { loadRegulation } from '#server/regulation.ts';
import { generate } from '#tools/generate/regulation.ts';

const root = join(import.meta.dirname, '../..');
const regulation = loadRegulation();
const { clauses } = regulation;
const collections = regulation.collections.map(({ id }) => id);
const ids = new Set<string>(clauses.map((clause) => clause.id));

test('generated files are those tools/generate would write now', () => {
  const outputs = generate(root);
  expect(outputs.map(({ path }) => path)).toEqual([
    'src/kernel/generated/clauses.ts',
    'src/kernel/generated/regulation.json',
  ]);
  for (const { path, content } of outputs) expect(readFileSync(join(root, path), 'utf8') === content, path).toBe(true);
});

describe('clauses', () => {
  test('ids are unique and contiguous within each domain', () => {
    expect(ids.size).toBe(clauses.length);
    for (const { id, prefix } of regulation.domains) {
      const numbers = clauses.filter((clause) => clause.domain === id).map((clause) => clause.id);
      expect(numbers).toEqual(numbers.map((_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`));
      expect(numbers.length, id).toBeGreaterThan(0);
    }
  });

  test.each(clauses)('$id speaks both languages and has a source and numbered cases', (clause) => {
    expect(clause.zh).toMatch(/[\u4e00-\u9fff].*[。！]$/su);
    expect(clause.en).toMatch(/^[A-Z0-9].*\.$/su);
    expect(clause.sources.length).toBeGreaterThan(0);
    for (const source of clause.sources) expect(collections).toContain(source.slice(0, 3));
    expect(Boolean(clause.law_note)).toBe(Boolean(clause.law_note_zh));
    expect(['A', 'B', 'C', 'D']).toContain(clause.proof);
    expect(Boolean(clause.proof_note)).toBe(Boolean(clause.proof_note_zh));
    if (clause.statutory) expect(clause.law_note).toBeTruthy();
    expect(clause.accept.map(({ n }) => n)).toEqual(clause.accept.map((_, i) => i + 1));
    for (const { text } of clause.accept) expect(text.length).toBeGreaterThan(20);
  });

  test.each(clauses)('$id names only known levels, regimes, roles and clauses', (clause) => {
    for (const level of clause.levels) expect(levelIds).toContain(level);
    for (const regime of clause.regimes ?? []) expect(regimeIds).toContain(regime);
    for (const role of [...(clause.approval ?? []), ...(clause.approval_assumed ?? [])])
      expect(roleIds).toContain(role);
    for (const role of clause.approval_assumed ?? []) expect(clause.approval).toContain(role);
    if (clause.mode === 'approve') expect(clause.approval?.length).toBeGreaterThan(0);
    if (clause.chain) expect(parametersOf(clause)[clause.chain]?.type).toBe('chain');
    const text = JSON.stringify(clause);
    expect((text.match(/\b[A-Z]{4,}-\d{3}\b/g) ?? []).filter((id) => !ids.has(id))).toEqual([]);
  });
});

const all = allParameters(regulation);

describe('parameters', () => {
  test('keys are unique and named in snake case', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { key } of all) expect(key).toMatch(/^([A-Z]+-\d{3}|LAW)\.[a-z][a-z0-9_]*$/);
  });

  test.each(all)('$key: its default and lawful default are admissible, its variants can be read', ({ key, param }) => {
    expect(admissible(regulation, key, param.default)).toBeNull();
    for (const range of regulation.ranges[key] ?? [])
      if (range.default !== undefined)
        expect(admissible(regulation, key, range.default, range.until && range.from)).toBeNull();
    // A text's own value may go where no unit's choice may: the law alone bounds it, when it is resolved.
    for (const { value } of param.variants ?? []) expect(misshapen(regulation, param, value)).toBeNull();
  });

  test.each(Object.entries(regulation.ranges))(
    '%s: its ranges belong to a parameter, cite known laws and follow one another',
    (key, ranges) => {
      expect(all.some((one) => one.key === key)).toBe(true);
      for (const [at, range] of ranges.entries()) {
        expect(cite(regulation.laws, range.article).en).toMatch(/\w/);
        expect(range.from).toMatch(/^\d{4}-\d\d-\d\d$/);
        const next = ranges[at + 1];
        if (next) expect(range.until && range.until > range.from && range.until <= next.from, key).toBe(true);
        if (range.floor !== undefined && range.ceiling !== undefined)
          expect(range.floor).toBeLessThanOrEqual(range.ceiling);
        expect('TGSRMP').toContain(range.confidence);
        expect('HDP').toContain(range.lock);
        expect(Boolean(range.note_zh)).toBe(Boolean(range.note_en));
        if (key.startsWith('LAW.')) expect(range.note_zh).toBeTruthy();
      }
    },
  );
});

test('every parameter, listed value, recurrence and unit has a word in both languages', () => {
  const { words } = regulation;
  const values = [
    ...periods,
    ...clauses.flatMap((clause) => Object.values(clause.params ?? {}).flatMap((param) => param.values ?? [])),
  ];
  for (const name of clauses.flatMap((clause) => Object.keys(parametersOf(clause))))
    expect(words.parameters, name).toHaveProperty([name]);
  for (const value of values) if (typeof value === 'string') expect(words.values, value).toHaveProperty([value]);
  for (const { param } of allParameters(regulation))
    if (param.unit) expect(words.units, param.unit).toHaveProperty([param.unit]);
  for (const section of [words.parameters, words.values, words.units]) {
    for (const text of Object.values(section)) expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
  }
});

describe('profiles', () => {
  test('strict has every default of the catalog', () => {
    const settings = resolveSettings(regulation, { profile: 'strict', on: '2026-08-03' });
    for (const { key, param } of allParameters(regulation)) expect(settings.values[key]?.value).toEqual(param.default);
    expect(settings.off).toEqual([]);
  });

  test.each(regulation.profiles)(
    '$id: every value can be read and is lawful, no statutory clause is off',
    (profile) => {
      for (const { key, param } of all)
        if (profile.values[key] !== undefined)
          expect(misshapen(regulation, param, profile.values[key]), key).toBeNull();
      expect(Object.keys(profile.values).filter((key) => !all.some((one) => one.key === key))).toEqual([]);
      for (const id of profile.off) {
        const clause = clauses.find((one) => one.id === id);
        expect(clause, id).toBeDefined();
        expect(clause && isStatutory(clause), id).toBe(false);
      }
      const settings = resolveSettings(regulation, { profile: profile.id, on: '2026-08-03' });
      expect(Object.entries(settings.values).filter(([, value]) => value.clamped)).toEqual([]);
    },
  );
});

test('levels rise from public to top secret', () => {
  expect(regulation.levels.map(({ id, rank }) => [id, rank])).toEqual([
    ['public', 0],
    ['internal', 1],
    ['work_secret', 2],
    ['confidential', 3],
    ['secret', 4],
    ['top_secret', 5],
  ]);
});

test('every named list speaks both languages, and no term of the glossary stands twice', () => {
  const terms = regulation.glossary.map(({ zh }) => zh);
  expect(terms).toEqual([...new Set(terms)]);
  const lists = [
    regulation.levels,
    regulation.roles,
    regulation.carrierKinds,
    regulation.deviceKinds,
    regulation.personGrades,
  ];
  for (const entry of [
    ...lists.flat(),
    ...regulation.domains,
    ...regulation.profiles,
    ...regulation.laws,
    ...regulation.glossary,
  ]) {
    expect(entry.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(entry.en).toMatch(/^[\x20-\x7e]+$/);
  }
});

test('calendars: exceptions lie in their year, off on weekdays, on at weekends', () => {
  expect(regulation.calendars.map(({ year }) => year)).toEqual([2025, 2026]);
  const weekday = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;
  for (const { year, off, on } of regulation.calendars) {
    for (const date of [...off, ...on]) expect(date.startsWith(`${year}-`)).toBe(true);
    for (const date of off) expect(weekday(date), date).toBeLessThan(6);
    for (const date of on) expect(weekday(date), date).toBeGreaterThan(5);
  }
});
