import { expect, test } from 'vitest';
import type { Rows } from '#server/http/feed.ts';
import { type Heard, whoHears } from '#server/read/heard.ts';
import { openSession } from '#server/sessions.ts';
import { agreed, first, loanOf, type Paper, paper } from '../kit/carriers-hands.ts';
import { cast, type World, world } from '../kit/world.ts';

/** What everybody hears of what is done, and whose day is another by it. */
async function after(w: World, tokens: ReadonlyMap<string, string>, work: () => Promise<unknown>) {
  const { app } = w.running;
  const rows: Rows[] = [];
  const leave = app.listen(w.id, (told) => rows.push(...told.filter((one) => typeof one !== 'string')));
  const before = await days(w);
  await work();
  leave();
  const now = await days(w);
  const heard = await whoHears(app, w.id, [...tokens.values()], rows);
  const of = (id: string): Heard => heard.get(tokens.get(id) as string) ?? { rooms: [], day: false };
  const changed = cast.filter(({ id }) => now.get(id) !== before.get(id)).map(({ id }) => id);
  return { of, changed };
}

async function days(w: World): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { id } of cast) {
    const [day, told] = [await w.get(id, '/api/my-day'), await w.get(id, '/api/messages')];
    found.set(id, JSON.stringify([day.body, told.body]));
  }
  return found;
}

test('who hears that his day did not change has the day he had; a loan changes that of the borrower alone', async () => {
  const w = await world();
  const tokens = new Map<string, string>();
  for (const { id } of cast) tokens.set(id, await openSession(w.running.app, w.id, id, 'day'));
  const papers: Paper[] = [];
  const copy = () => first((papers[0] as Paper).copies);
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['received', async () => papers.push(await paper(w))],
    ['agreed', () => agreed(w, 'reader', papers[0] as Paper)],
    ['lent', () => w.done('clerk', 'hands.lend', loanOf(copy(), 'reader'))],
    ['overdue', () => w.at('2026-03-04T01:00:00.000Z')],
    ['taken back', () => w.done('clerk', 'hands.take-back', { carrier: copy() })],
    ['asked for', () => w.act('head', 'hands.borrow', { document: papers[0]?.document, purpose: '起草' })],
    ['appointed', () => w.act('secadmin', 'people.appoint', { person: 'reader2', role: 'computer_operator' })],
  ];
  const said: Record<string, { changed: number; spared: number }> = {};
  for (const [name, work] of steps) {
    const { of, changed } = await after(w, tokens, work);
    const spared = cast.filter(({ id }) => of(id).rooms.length > 0 && !of(id).day).map(({ id }) => id);
    expect(
      changed.filter((id) => spared.includes(id)),
      name,
    ).toEqual([]);
    said[name] = { changed: changed.length, spared: spared.length };
    if (name === 'lent') {
      expect([of('reader').day, of('head')]).toEqual([true, expect.objectContaining({ day: false })]);
      expect(of('head').rooms).toContain('documents');
    }
  }
  expect(said.lent?.spared).toBeGreaterThan(3);
  expect(said['taken back']?.spared).toBeGreaterThan(3);
  expect(Object.values(said).filter(({ changed }) => changed > 0).length).toBeGreaterThan(4);
});
