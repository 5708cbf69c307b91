import { expect, test } from 'vitest';
import type { Decision } from '#kernel/regulation.ts';
import { loadRegulation } from '#server/regulation.ts';
import type { Response } from '../kit/world.ts';
import { drivers } from './drivers.ts';
import { worldOf } from './kit.ts';

const decisions = loadRegulation().profiles.flatMap(({ id, decisions: own = [] }) =>
  own.map((decision) => ({ profile: id, name: `${id} #${decision.n}`, decision })),
);
const driven = decisions.flatMap(({ name, ...one }) => {
  const by = drivers[name];
  return by ? [{ ...one, name, by }] : [];
});

test('every driver drives a decision of a text', () => {
  const known = new Set(decisions.map(({ name }) => name));
  expect(Object.keys(drivers).filter((name) => !known.has(name))).toEqual([]);
});

test.each(driven)('$name $decision.clause $decision.expect: $decision.given', async ({ profile, decision, by }) => {
  const answer = await by.drive(await worldOf(profile, by));
  expect.hasAssertions();
  if (answer) meets(decision, answer);
});

function meets({ expect: wanted, clause, by = [] }: Decision, { status, body }: Response): void {
  const told = JSON.stringify(body).slice(0, 600);
  if (wanted === 'allowed') expect([200, 201], told).toContain(status);
  if (wanted === 'approval') {
    expect(status, told).toBe(202);
    expect(body.approval.steps, told).toEqual(expect.arrayContaining([...by]));
  }
  if (wanted === 'refused') {
    expect([403, 409, 422], told).toContain(status);
    expect(body.rules, told).toContain(clause);
  }
}
