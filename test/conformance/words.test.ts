import { expect, test } from 'vitest';
import { parametersOf } from '#kernel/regulation.ts';
import { valueWords } from '#server/read/value-words.ts';
import { loadModules } from '#server/modules.ts';
import { loadRegulation } from '#server/regulation.ts';
import { en } from '#web/phrases/en.ts';
import { zh } from '#web/phrases/zh.ts';
import { isTest, none, sources } from './support/sources.ts';

/** Words that another took the place of: one word for one thing, on every screen. */
const replaced =
  /现在何处|保管人或存放处|应退时间|单外另放|(?<!清)单外件数|列单时间|已补点到|审计账本|查账本|不是一件载体|条款判定|条款阻止|可办的事|再办一件|取回拒绝|从台账中选|回到台账|只看迟到|待封|(?<!任)何[人事](?!员)|结束本次|读不出，|空扫|推定|下一件缺页|目录默认|入账/;
/** What a refusal does not do: ask, address, apologise. */
const addressed = /请您|您好|抱歉|对不起|你的(?!.*知悉)/;

const said = sources(['src/modules', 'src/kernel', 'src/web/phrases', 'src/intake'], ['.ts']).filter(
  ({ path }) => !isTest(path) && (/phrases|messages\.zh|values\.ts$/.test(path) || path.includes('/registers/')),
);

test('no phrase, column or value uses a word that was replaced', () => {
  expect(said.length).toBeGreaterThan(150);
  none(
    said.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && (replaced.test(line) || addressed.test(line)))
        .map((line) => `${path}: ${line.trim()}`),
    ),
  );
});

test('no phrase of the page names a clause by its number, a rule or an id', () => {
  const named = Object.entries({ ...zh, ...en }).filter(
    ([, phrase]) => /\b[A-Z]{3,}-\d{3}\b/.test(phrase) || /\b[a-z]+_[a-z_]+\b/.test(phrase.replace(/\{\w+\}/g, '')),
  );
  none(named.map(([key, phrase]) => `${key}: ${phrase}`));
});

test('the words of values are Chinese in Chinese, and every value a parameter has by default has its word', () => {
  const regulation = loadRegulation();
  const { words, clauses } = regulation;
  const said = clauses.flatMap((clause) =>
    Object.entries(parametersOf(clause)).map(([name, parameter]) => ({
      name: `${clause.id}.${name}`,
      word: valueWords(regulation, parameter.default, parameter.type === 'chain').zh,
    })),
  );
  expect(said.length).toBeGreaterThan(300);
  // The mark of a paper is a pattern of its own.
  none(
    said
      .filter(({ name, word }) => /[a-z]{2}/.test(word) && !name.includes('mark_format'))
      .map(({ name, word }) => `${name}: ${word}`),
  );
  none(Object.entries(words.values).flatMap(([value, { zh: word }]) => (/\p{Script=Han}/u.test(word) ? [] : [value])));
});

test('what acts, registers and things are called is Chinese in Chinese', async () => {
  const { all, things } = await loadModules();
  const called = [
    ...all.flatMap(({ procedures, registers }) => [...procedures, ...registers].map(({ title }) => title)),
    ...[...things.values()].map(({ noun }) => noun),
  ];
  none(called.filter(({ zh: word }) => !/\p{Script=Han}/u.test(word)).map(({ en: word }) => word));
});
