import { expect, test } from 'vitest';
import { insert } from '#kernel/effect.ts';
import { deputy } from '#modules/people/index.ts';
import type { Rows } from '#server/http/feed.ts';
import { whoHears } from '#server/read/heard.ts';
import { openSession } from '#server/sessions.ts';
import { lent, paper, rowsOf, topSecret } from '../kit/carriers-hands.ts';
import { given } from '../kit/effects.ts';
import { cast, type World, world } from '../kit/world.ts';

/** People of one department with the same rights, whom only rows that name them tell apart. */
const alike = ['one', 'two', 'three', 'four', 'five'].map((id) => {
  return { id, name: `承办人${id}`, department: 'd1', post: '科员', grade: 'core', roles: ['reader'] } as const;
});
const began = '2026-03-02T01:00:00.000Z';

/** Each of them is named by something: a scope, a hand, a matter against him, a tie, a deputyship. */
async function live(w: World): Promise<void> {
  await paper(w);
  await paper(w, { ...topSecret, scope: ['p:one'] });
  await lent(w, 'two', await paper(w));
  await w.done('petition_clerk', 'petitions.receive-petition', {
    subject: '反映某事',
    persons: ['three'],
    departments: [],
  });
  await w.done('one', 'incidents.open-incident', {
    kind: 'leak',
    regime: 'state',
    level: 'confidential',
    what: '反映某事',
    persons: ['two'],
    discovered_at: began,
  });
  await w.done('four', 'people.record-tie', { related: 'three', kind: 'interest' });
  const until = '2026-03-20T01:00:00.000Z';
  await given(w, [
    insert(deputy, {
      id: 'y',
      principal_id: 'two',
      deputy_id: 'five',
      since: began,
      until,
      reason: '出差',
      granted_by: 'head',
    }),
  ]);
  await w.at('2026-03-05T01:00:00.000Z');
}

/** Each table as a room of its own, with one row: what is heard tells of which. What bears a label apart from what hangs on it. */
async function* oneOfEach(w: World): AsyncGenerator<Rows[]> {
  const { tables } = w.running.app.modules;
  for (const labelled of [true, false]) {
    const ids = new Map<string, readonly string[]>();
    for (const { name, columns, options } of tables.values()) {
      if (!('id' in columns) || (options.label ?? false) !== labelled) continue;
      const found = await rowsOf<{ id: string }>(w, `select id from "${name}" where unit_id = $1 order by id limit 20`);
      ids.set(
        name,
        found.map(({ id }) => id),
      );
    }
    for (let n = 0; n < 20; n++) {
      const named = n % 2 === 0 ? { named: true as const } : {};
      const one = [...ids].flatMap(([table, all]) => {
        return all.slice(n, n + 1).map((id) => ({ room: table, table, ids: [id], ...named }));
      });
      if (one.length > 0) yield one;
    }
  }
}

test('of many who listen each hears what he would hear if he alone did', async () => {
  const w = await world({ people: alike });
  await live(w);
  const { app } = w.running;
  const people = [...alike.map(({ id }) => id), ...cast.map(({ id }) => id).filter((id) => id.length % 2 === 0)];
  const tokens: string[] = [];
  for (const id of people) tokens.push(await openSession(app, w.id, id, 'many'));
  let apart = 0;
  for await (const rows of oneOfEach(w)) {
    const together = await whoHears(app, w.id, tokens, rows);
    const said = new Set<string>();
    for (const [n, token] of tokens.entries()) {
      const alone = (await whoHears(app, w.id, [token], rows)).get(token);
      expect(together.get(token), `${people[n]} of ${JSON.stringify(rows)}`).toEqual(alone);
      if (n < alike.length) said.add(JSON.stringify(alone));
    }
    if (said.size > 1) apart += 1;
  }
  // Somebody heard what others like him did not.
  expect(apart).toBeGreaterThan(8);
});
