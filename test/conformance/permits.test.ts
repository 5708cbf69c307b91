import { expect, test } from 'vitest';
import { registryRoles } from '#kernel/actor.ts';
import { roleIds, type RoleId } from '#kernel/generated/clauses.ts';
import { isGuarded } from '#kernel/guard.ts';
import type { PermitKind } from '#kernel/permit.ts';
import { loadModules } from '#server/modules.ts';
import { none } from './support/sources.ts';

const { all, procedures, tables } = await loadModules();
const permits = all.flatMap((module) => module.permits);

test('a permit is asked for by an act that says so, used up by acts that say so, and its clause guards what it gives leave for', () => {
  expect(permits.length).toBeGreaterThan(3);
  const acts = [...procedures.values()];
  for (const permit of permits) {
    const { grants, clause, on } = permit;
    expect(acts.filter((act) => act.permit === permit).length, grants).toBe(1);
    expect(spending(permit).length, grants).toBeGreaterThan(0);
    expect(isGuarded(grants, clause), `${clause} ${grants}`).toBe(true);
    none([on].flat().filter((kind) => !tables.has(kind)));
  }
  const named = acts.flatMap(({ id, permit, spends }) => [permit, spends].flatMap((one) => (one ? [{ id, one }] : [])));
  none(named.filter(({ one }) => !permits.includes(one)).map(({ id }) => id));
});

test('every office in whose menu an act that uses a permit stands can see the request', () => {
  none(
    permits.flatMap((permit) =>
      spending(permit).flatMap(({ id, menu }) => {
        const offices = Array.isArray(menu) ? (menu as readonly RoleId[]) : [];
        return offices.filter((role) => !sees(permit, role)).map((role) => `${id} ${role}`);
      }),
    ),
  );
});

function spending(permit: PermitKind) {
  return [...procedures.values()].filter(({ spends }) => spends === permit);
}

function sees({ users }: PermitKind, role: RoleId): boolean {
  if ((registryRoles as readonly RoleId[]).includes(role)) return true;
  if (users === 'asker') return false;
  const tokens = users('x');
  for (const token of tokens.filter((one) => one.startsWith('r:'))) expect(roleIds).toContain(token.slice(2));
  // Who keeps the thing, whatever his office is called.
  return tokens.includes(`r:${role}`) || tokens.some((one) => one.endsWith(':x'));
}
