import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lastWholeRun } from '#server/coverage/evidence.ts';
import { asvsChapters, isTitled, shownBy } from '#tools/asvs/rows.ts';
import { none, root } from './support/sources.ts';

const chapters = asvsChapters(root);
const rows = chapters.flatMap((one) => one.rows);

/**
 * How many requirements a chapter of the standard has at levels 1, 2 and 3, less what speaks of GraphQL (4.3) and WebSocket (4.4), and of
 * OAuth (10) the client's part: 10.1, 10.2, 10.5.
 */
const asked: Readonly<Record<number, readonly [number, number, number]>> = {
  1: [8, 19, 3],
  2: [4, 7, 2],
  3: [8, 11, 12],
  4: [1, 3, 6],
  5: [4, 5, 4],
  6: [13, 22, 12],
  7: [6, 12, 1],
  8: [4, 3, 6],
  9: [4, 3, 0],
  10: [0, 9, 1],
  11: [3, 11, 10],
  12: [3, 6, 3],
  13: [1, 12, 8],
  14: [2, 7, 4],
  15: [3, 10, 8],
  16: [0, 16, 1],
};

test('every requirement has its row, once, at its level', () => {
  const counted = Object.fromEntries(
    chapters.map(({ chapter, rows: own }) => [
      chapter,
      [1, 2, 3].map((level) => own.filter((row) => row.level === level).length),
    ]),
  );
  expect(counted).toEqual(asked);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  none(
    chapters.flatMap(({ chapter, rows: own }) =>
      own.filter(({ id }) => !id.startsWith(`${chapter}.`)).map(({ id }) => id),
    ),
  );
});

test('what is met names what shows it, what is not says why, and what does not apply names what is absent', () => {
  none(rows.filter(({ state, by }) => state === 'met' && !by?.length).map(({ id }) => id));
  none(rows.filter(({ state, why }) => state !== 'met' && !why).map(({ id }) => id));
  none(rows.filter(({ state }) => !['met', 'not met', 'n/a'].includes(state)).map(({ id }) => id));
});

test('each test and each heading that is named is there', () => {
  const texts = new Map<string, string>();
  const textOf = (file: string) => {
    const at = path.join(root, file);
    if (!texts.has(file)) texts.set(file, existsSync(at) ? readFileSync(at, 'utf8') : '');
    return texts.get(file) as string;
  };
  none(
    rows.flatMap(({ id, by = [] }) =>
      by
        .filter((one) => {
          const { file, title } = shownBy(one);
          if (file.endsWith('.md')) return !new RegExp(`^#+ ${RegExp.escape(title)}$`, 'm').test(textOf(file));
          return title === '' || !textOf(file).replaceAll("\\'", "'").includes(title);
        })
        .map((one) => `${id}: ${one}`),
    ),
  );
});

test('in the last whole run each test that is named ran and passed', () => {
  const ran = lastWholeRun().shown.map(shownBy);
  none(
    rows.flatMap(({ id, by = [] }) =>
      by
        .map((one) => ({ one, ...shownBy(one) }))
        .filter(
          ({ file, title }) =>
            !file.endsWith('.md') && !ran.some((is) => is.file === file && isTitled(title, is.title)),
        )
        .map(({ one }) => `${id}: ${one}`),
    ),
  );
});

test('at least 85 of a hundred that apply are met', () => {
  const applicable = rows.filter(({ state }) => state !== 'n/a');
  expect(applicable.filter(({ state }) => state === 'met').length / applicable.length).toBeGreaterThanOrEqual(0.85);
});
