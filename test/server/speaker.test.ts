import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsAnyOf, holdsOneOf, holdsToken } from '#kernel/speaker.ts';
import { emptyDatabase } from '../kit/empty-database.ts';

/** Some begin or end like others, hold what a pattern or a string would take for something else, or nothing. */
const token = fc.constantFrom(
  'all',
  'al',
  'a',
  'p:1',
  'p:11',
  'p:1%',
  'p:_1',
  "p:'",
  'p:\\',
  'r:a_b',
  'r:axb',
  'd:二',
  '',
);

test('what policies ask of somebody’s tokens is what the lists themselves say, whatever is in them', async () => {
  const database = await emptyDatabase();
  const property = fc.asyncProperty(
    fc.uniqueArray(token.filter(Boolean), { minLength: 1, maxLength: 6 }),
    fc.array(fc.option(token, { freq: 6 }), { maxLength: 5 }),
    fc.uniqueArray(
      token.filter((one) => /^[a-z:_]+$/.test(one)),
      { minLength: 1, maxLength: 3 },
    ),
    async (held, list, offices) => {
      await database.query("select set_config('jingui.tokens', $1, false)", [`\x1f${held.join('\x1f')}\x1f`]);
      const { rows } = await database.query(
        `select ${holdsAnyOf('l.list')} as listed, ${holdsToken('l.one')} as one, ${holdsOneOf(offices)} as some
         from (select $1::text[] as list, $2::text as one) l`,
        [list, list[0] ?? ''],
      );
      expect(rows[0]).toEqual({
        listed: list.some((one) => one !== null && held.includes(one)),
        one: held.includes(list[0] ?? ''),
        some: offices.some((office) => held.includes(office)),
      });
    },
  );
  await fc.assert(property, { numRuns: 400 });
});

test('nobody holds anything: before, and after who spoke', async () => {
  const database = await emptyDatabase();
  const asked = `select coalesce(${holdsAnyOf("(array['', 'all', null])")} or ${holdsToken("''")} or ${holdsOneOf(['all'])}, false) as held`;
  expect((await database.query(asked)).rows).toEqual([{ held: false }]);
  await database.query("select set_config('jingui.tokens', '', false)");
  expect((await database.query(asked)).rows).toEqual([{ held: false }]);
});
