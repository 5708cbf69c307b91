import { expect, test } from 'vitest';
import { allParameters } from '#kernel/parameter.ts';
import { coverage } from '#server/coverage/index.ts';
import { loadModules } from '#server/modules.ts';
import { loadRegulation } from '#server/regulation.ts';
import { boundsOf, loosening } from '../kit/loosening.ts';
import { type World, world } from '../kit/world.ts';

const regulation = loadRegulation();
const standing = coverage(regulation, await loadModules()).filter(({ status }) =>
  ['cases-pass', 'implemented'].includes(status),
);
const bound = new Set<string>([...standing.map(({ id }) => id), ...Object.keys(regulation.floors).map(clauseOf)]);
const parameters = allParameters(regulation).filter(({ clause }) => clause !== null && bound.has(clause));

function clauseOf(key: string): string {
  return key.slice(0, key.indexOf('.'));
}

test('every parameter of a clause that stands has its lawful range or a floor; a statutory one its range', () => {
  const statutory = new Set<string>(regulation.clauses.filter((one) => one.statutory).map(({ id }) => id));
  const free = parameters.filter(
    ({ key, clause }) =>
      boundsOf(regulation, key).length === 0 || (statutory.has(clause as string) && !regulation.ranges[key]),
  );
  expect(free.map(({ key }) => key)).toEqual([]);
});

test.each(parameters)('a unit may not loosen $key', async ({ key, param }) => {
  shared ??= world();
  const value = loosening(param, boundsOf(regulation, key));
  const answer = await (await shared).act('secrecy_head', 'organization.choose', { key, value });
  expect([answer.status, answer.body.rules?.[0]]).toEqual([
    answer.body.findings?.[0]?.rule === 'chosen-here' ? 409 : 422,
    clauseOf(key),
  ]);
});

let shared: Promise<World> | undefined;

test('a list may grow stricter, and what the law leaves open may be chosen', async () => {
  const w = await world();
  const stricter = [
    { key: 'SITE-008.items', value: ['power', 'alarm', 'doors', 'windows', 'water'] },
    { key: 'CARRIER-012.circulation_days_max', value: 3 },
    { key: 'CARRIER-021.approver', value: ['dept_head', 'leader_in_charge'] },
  ];
  for (const input of stricter)
    expect((await w.act('secrecy_head', 'organization.choose', input)).status, input.key).toBe(202);
});
