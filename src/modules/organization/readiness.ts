import type { Kysely } from 'kysely';
import { civilDay } from '#kernel/civil.ts';
import { defineReadiness } from '#kernel/readiness.ts';
import type { OrganizationDatabase } from './tables.ts';

type Tx = Kysely<OrganizationDatabase>;

export const departments = defineReadiness<Tx>({
  id: 'organization.departments',
  title: { zh: '部门', en: 'Departments' },
  owner: 'system_admin',
  act: 'organization.add-department',
  look: async ({ tx, unit }) => {
    const rows = await tx.selectFrom('department').select(['id', 'head_id']).where('unit_id', '=', unit.id).execute();
    const headless = rows.filter(({ head_id }) => head_id === null).length;
    return {
      done: rows.length > 0 && headless === 0,
      says: {
        zh: `${rows.length} 个部门，${headless} 个没有负责人`,
        en: `Departments: ${rows.length}, without a head: ${headless}`,
      },
    };
  },
});

export const holidays = defineReadiness<Tx>({
  id: 'organization.holidays',
  title: { zh: '本年节假日', en: 'Holidays of the year' },
  owner: 'system_admin',
  act: 'organization.load-calendar',
  look: async ({ tx, unit, now }) => {
    const year = Number(civilDay(now).slice(0, 4));
    const rows = await tx.selectFrom('calendar_year').select('year').where('unit_id', '=', unit.id).execute();
    const loaded = (one: number) => rows.some((row) => row.year === one);
    const next = loaded(year + 1);
    return {
      done: loaded(year),
      says: {
        zh: `${year} 年${loaded(year) ? '已载入' : '未载入'}，${year + 1} 年${next ? '已载入' : '待发布'}`,
        en: `${year}: ${loaded(year) ? 'loaded' : 'not loaded'}, ${year + 1}: ${next ? 'loaded' : 'not yet'}`,
      },
    };
  },
});

export const places = defineReadiness<Tx>({
  id: 'organization.places',
  title: { zh: '存放位置', en: 'Places to keep papers' },
  owner: 'registry_clerk',
  act: 'organization.add-place',
  look: async ({ tx, unit }) => {
    const { n } = await tx
      .selectFrom('place')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('unit_id', '=', unit.id)
      .where('kind', 'in', ['cabinet', 'archive_repository'])
      .executeTakeFirstOrThrow();
    return { done: Number(n) > 0, says: { zh: `保密柜、库房 ${n} 处`, en: `Cabinets and repositories: ${n}` } };
  },
});
