import { expect, test } from 'vitest';
import { journey, paper } from '../kit/carriers-hands.ts';
import { lettering } from '../kit/signing.ts';
import { type World, world } from '../kit/world.ts';

const scheme = (...roles: string[]) => ({ 'CARRIER-051.scheme': { top_secret: roles, otherwise: roles } });

async function asked(w: World, who: string, bearer = who): Promise<{ id: string; steps: string[] }> {
  const { copies } = await paper(w);
  const answer = await w.act(who, 'hands.carry-out', journey(copies, [bearer]));
  expect(answer.status).toBe(202);
  return answer.body.approval;
}

async function withoutHead(own = {}): Promise<World> {
  const w = await world({ own });
  await w.done('secadmin', 'people.end-appointment', { person: 'head', role: 'dept_head' });
  return w;
}

test('a request from a department without a head goes to the next above once, and he can sign it', async () => {
  const w = await withoutHead();
  const { id, steps } = await asked(w, 'reader');
  expect(steps).toEqual(['leader_in_charge']);
  expect(await w.sign('leader', id)).toMatchObject({ status: 'approved' });
});

test('where the next above is not in the chain yet he takes the head’s place in it', async () => {
  const w = await withoutHead(scheme('dept_head', 'committee_chair'));
  const { id, steps } = await asked(w, 'reader');
  expect(steps).toEqual(['leader_in_charge', 'committee_chair']);
  expect((await w.act('principal', 'cases.sign', { case: id })).status).toBe(403);
  await w.sign('leader', id);
  expect(await w.sign('principal', id)).toMatchObject({ status: 'approved' });
});

test('a head does not stand in the way of a matter about himself; other departments ask their heads as before', async () => {
  const w = await world({ own: scheme('dept_head', 'committee_chair') });
  expect((await asked(w, 'reader')).steps).toEqual(['dept_head', 'committee_chair']);
  const about = await asked(w, 'reader', 'head');
  expect(about.steps).toEqual(['leader_in_charge', 'committee_chair']);
  expect(await w.sign('leader', about.id)).toMatchObject({ status: 'open' });
});

test('a case that a head left unsigned goes to the next above; what he signed waits again', async () => {
  const w = await world({ own: scheme('dept_head', 'committee_chair') });
  const [unsigned, signed] = [await asked(w, 'reader'), await asked(w, 'reader')];
  await w.sign('head', signed.id);
  await w.done('secadmin', 'people.end-appointment', { person: 'head', role: 'dept_head' });
  expect((await w.act('principal', 'cases.sign', { case: signed.id })).status).toBe(403);
  await w.at('2026-03-02T01:05:00.000Z');
  for (const { id } of [unsigned, signed]) {
    await w.sign('leader', id);
    expect(await w.sign('principal', id)).toMatchObject({ status: 'approved' });
  }
});

test('a successor signs what his predecessor left or had signed', async () => {
  const w = await world();
  const [unsigned, signed] = [await asked(w, 'reader'), await asked(w, 'reader')];
  await w.sign('head', signed.id);
  await w.approved('secadmin', 'people.appoint', { person: 'drafter', role: 'dept_head' }, ['leader']);
  await w.signed('drafter', 'signing.sign-letter', lettering);
  for (const { id } of [unsigned, signed]) {
    expect((await w.act('leader', 'cases.sign', { case: id })).status).toBe(403);
    await w.sign('drafter', id);
    expect(await w.sign('leader', id)).toMatchObject({ status: 'approved' });
  }
});
