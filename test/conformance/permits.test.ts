import { expect, test } from 'vitest';
import { registryRoles } from '#kernel/actor.ts';
import { roleIds, type RoleId } from '#kernel/generated/clauses.ts';
import type { PermitKind } from '#kernel/permit.ts';
import { loadModules } from '#server/modules.ts';
import { none } from './support/sources.ts';

const { all, procedures, tables } = await loadModules();
const permits = all.flatMap((module) => module.permits);

test('a permit is asked for by an act that says so, used by acts that are there, about a thing', () => {
  expect(permits.length).toBeGreaterThan(3);
  for (const permit of permits) {
    expect(procedures.get(permit.asks)?.permit, permit.asks).toBe(permit);
    expect(permit.usedBy.length, permit.asks).toBeGreaterThan(0);
    none(permit.usedBy.filter((act) => !procedures.has(act)));
    none([permit.on].flat().filter((kind) => !tables.has(kind)));
  }
  const asking = [...procedures.values()].flatMap(({ permit }) => permit ?? []);
  none(asking.filter((permit) => !permits.includes(permit)).map(({ asks }) => asks));
});

test('every office in whose menu an act that uses a permit stands can see the request', () => {
  none(
    permits.flatMap((permit) =>
      permit.usedBy.flatMap((act) => {
        const { menu } = procedures.get(act) ?? {};
        const offices = Array.isArray(menu) ? (menu as readonly RoleId[]) : [];
        return offices.filter((role) => !sees(permit, role)).map((role) => `${act} ${role}`);
      }),
    ),
  );
});

function sees({ users }: PermitKind, role: RoleId): boolean {
  if ((registryRoles as readonly RoleId[]).includes(role)) return true;
  if (users === 'asker') return false;
  const tokens = users('x');
  for (const token of tokens.filter((one) => one.startsWith('r:'))) expect(roleIds).toContain(token.slice(2));
  // Who keeps the thing, whatever his office is called.
  return tokens.includes(`r:${role}`) || tokens.some((one) => one.endsWith(':x'));
}
