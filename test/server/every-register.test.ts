import { describe, expect, test } from 'vitest';
import type { Register, RegisterColumn } from '#kernel/register.ts';
import { loadModules } from '#server/modules.ts';
import { cast } from '../kit/cast.ts';
import { world } from '../kit/world.ts';

const registers = (await loadModules()).all.flatMap((module) => module.registers);

/** Filters a column must understand. */
function filtersOf({ key, kind, filter }: RegisterColumn): string[] {
  if (!filter) return [];
  const dated = kind === 'date' || kind === 'instant' || kind === 'deadline';
  return dated ? [`${key}=2026-03-02`, `from.${key}=2026-01-01`, `to.${key}=2026-12-31`] : [`${key}=1`];
}

/** Somebody of the first office whose register it is. */
function readerOf({ menu }: Register): string {
  const office = menu?.[0];
  return cast.find((one) => office !== undefined && one.roles?.includes(office))?.id ?? 'officer';
}

describe.each(registers)('$name', (register) => {
  test('lists, filters by every column it offers, searches, exports, and answers 404 for what is not there', async () => {
    const w = await world();
    const who = readerOf(register);
    const url = `/api/registers/${register.name}`;
    for (const query of [
      '',
      '?q=文件',
      '?limit=1',
      '?names=true',
      ...register.columns.flatMap(filtersOf).map((filter) => `?${filter}`),
    ]) {
      const answer = await w.get(who, `${url}${query}`);
      expect([query, answer.status, answer.body.says ?? null]).toEqual([query, 200, null]);
      expect(Object.keys(answer.body).sort()).toEqual(['asOf', 'level', 'names', 'next', 'rows', 'total', 'unready']);
    }
    expect((await w.get(who, `${url}.xlsx`)).status).toBe(200);
    expect((await w.get(who, `${url}/nothing`)).status).toBe(404);
    expect((await w.get(who, `${url}?nonsense=1`)).status).toBe(422);
  });
});

test('each register has a name of its own', () => {
  const names = registers.map((register) => register.name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.length).toBeGreaterThan(2);
});
