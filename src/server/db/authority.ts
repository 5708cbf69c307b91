import { officeOf } from '#kernel/authority.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import type { Table } from '#kernel/table.ts';

/** Whoever gives an office to anybody: he may take back what became of one he gave. */
const givers = (Object.keys(roleNames) as RoleId[]).flatMap((role) => officeOf(role)?.given ?? []);

/**
 * Offices whose holders may by themselves do something that brings about what the rows of a table say: whom its acts are for. An act that is
 * for nobody's menu is for who gave what it is about.
 */
export function officesFor({ options }: Table, procedures: Iterable<AnyProcedure>): RoleId[] {
  const { about = [], room = '' } = options.authority ?? {};
  const offices = [...procedures]
    .filter(({ id, causes = [] }) => id.startsWith(room) && causes.some(({ on }) => about.includes(on)))
    .flatMap(({ menu = [] }) => (menu === 'none' ? givers : menu));
  return [...new Set(offices)].sort();
}
