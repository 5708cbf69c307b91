import { describe, expect, test } from 'vitest';
import { hubIds } from '#kernel/generated/clauses.ts';
import { byWeight, mostPinned } from '#kernel/hub.ts';
import { loadModules } from '#server/modules.ts';
import { loadRegulation } from '#server/regulation.ts';
import { received } from '../kit/carriers-intake.ts';
import { cast } from '../kit/cast.ts';
import { world } from '../kit/world.ts';

interface HubLine {
  readonly id: string;
  readonly late: number;
}
interface Shown {
  readonly title: { readonly zh: string };
  readonly register: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly count: number;
  readonly exact: boolean;
}

const modules = await loadModules();
const { hubs, domains, rails } = loadRegulation();

test('every domain stands in one hub', () => {
  expect(hubs.flatMap((hub) => hub.domains).toSorted()).toEqual(domains.map(({ id }) => id).toSorted());
});

test('a rail names hubs and pages that there are, and no more than are pinned', () => {
  for (const [role, rail] of Object.entries(rails)) {
    const unknown = rail.filter((one) => !['overview', 'ledger', ...hubIds].includes(one));
    expect([role, unknown, rail.length <= mostPinned]).toEqual([role, [], true]);
  }
});

test('a register that stands under another stands in its hub', () => {
  const registers = modules.all.flatMap((module) => module.registers.map((one) => ({ ...one, domain: module.domain })));
  const hubOf = ({ hub, domain }: (typeof registers)[number]) =>
    hub ?? hubs.find((one) => one.domains.includes(domain))?.id;
  for (const one of registers.filter(({ within }) => within)) {
    const under = registers.find(({ name }) => name === one.within);
    expect([one.name, under?.within, under && hubOf(under)]).toEqual([one.name, undefined, hubOf(one)]);
  }
});

test('somebody is called by his weightiest office', async () => {
  const w = await world();
  const called = async (id: string) => (await w.get(id, '/api/session')).body.person.roles[0];
  const several = cast.filter(({ roles = [] }) => roles.length > 1);
  const offices = await Promise.all(several.map(async ({ id, roles = [] }) => [roles[0], await called(id)]));
  // The cast names the weightiest office of each first.
  expect(offices.length).toBeGreaterThan(4);
  expect(offices.filter(([first, shown]) => first !== shown)).toEqual([]);
  expect(byWeight(rails, ['all_staff', 'drafter', 'dept_head', 'principal'])).toEqual([
    'principal',
    'dept_head',
    'drafter',
    'all_staff',
  ]);
});

describe.each(cast.map(({ id, roles = [] }) => ({ id, roles })))('the hubs of $id ($roles)', ({ id }) => {
  test('show figures and parts of pictures that open exactly their rows', async () => {
    const w = await world();
    const { body } = await w.get(id, '/api/hubs');
    for (const hub of body.hubs as HubLine[]) {
      const { body: overview } = await w.get(id, `/api/hubs/${hub.id}`);
      const picture = overview.picture as { register: string; parts: Shown[] } | null;
      const parts = (picture?.parts ?? []).map((part) => ({ ...part, register: picture?.register ?? '', exact: true }));
      for (const { title, register, filter, count } of [...(overview.figures as Shown[]), ...parts]) {
        const rows = await w.get(id, `/api/registers/${register}/total?${new URLSearchParams(filter)}`);
        expect([hub.id, title.zh, rows.status, rows.body.total?.count]).toEqual([hub.id, title.zh, 200, count]);
      }
    }
  });
});

test('what is in a hub is counted register by register, as each is shown', async () => {
  const w = await world();
  const { body } = await w.get('clerk', '/api/hubs/carriers/registers');
  const counts = body.counts as { name: string; count: number }[];
  expect(counts.length).toBeGreaterThan(5);
  for (const { name, count } of counts)
    expect([name, (await w.get('clerk', `/api/registers/${name}/total`)).body.total.count]).toEqual([name, count]);
});

test('whoever has nothing to do with a hub does not hear of it', async () => {
  const w = await world();
  const ids = async (who: string) => ((await w.get(who, '/api/hubs')).body.hubs as HubLine[]).map((hub) => hub.id);
  expect(await ids('clerk')).toContain('carriers');
  const sysadmin = cast.find(({ roles }) => roles?.includes('system_admin'))?.id ?? '';
  expect(await ids(sysadmin)).not.toContain('carriers');
  for (const path of ['', '/registers', '/clauses'])
    expect((await w.get(sysadmin, `/api/hubs/carriers${path}`)).status).toBe(404);
  expect((await w.get('clerk', '/api/hubs/nothing')).status).toBe(404);
});

test('how clauses run is told to whom it is told on the page of a clause, and to nobody else', async () => {
  const w = await world();
  await received(w);
  const states = async (who: string) => {
    const { body } = await w.get(who, '/api/hubs/carriers/clauses');
    return (body.clauses as { id: string; state: string | null; asked: number }[]).filter(
      ({ state }) => state !== 'off',
    );
  };
  expect((await states('officer')).some(({ state }) => state === 'run')).toBe(true);
  const told = (await states('clerk')).filter(({ state, asked }) => state !== null || asked !== 0);
  expect(told).toEqual([]);
});
