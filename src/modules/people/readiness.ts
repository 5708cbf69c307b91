import type { Kysely } from 'kysely';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { defineReadiness } from '#kernel/readiness.ts';
import type { PeopleDatabase } from './tables.ts';
import { staffNow } from './facts/holders.ts';

type Tx = Kysely<PeopleDatabase>;

/** Without these nothing is received, classified or approved. */
const needed: readonly RoleId[] = [
  'registry_clerk',
  'secrecy_officer',
  'secrecy_office_head',
  'classifier',
  'leader_in_charge',
  'principal',
];

export const people = defineReadiness<Tx>({
  id: 'people.people',
  title: { zh: '人员', en: 'People' },
  owner: 'system_admin',
  act: 'people.add-person',
  look: async ({ tx, unit }) => {
    const { n } = await tx
      .selectFrom('person')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('unit_id', '=', unit.id)
      .where('state', '<>', 'left')
      .executeTakeFirstOrThrow();
    // Three administrators alone are no unit.
    return { done: Number(n) > 3, says: { zh: `在册 ${n} 人`, en: `People on the roll: ${n}` } };
  },
});

export const offices = defineReadiness<Tx>({
  id: 'people.offices',
  title: { zh: '任命机要员、保密员、定密责任人和领导', en: 'Registry, secrecy, classification and leading offices' },
  owner: 'security_admin',
  act: 'people.appoint',
  look: async ({ tx, unit, now }) => {
    const staff = await staffNow(tx, { unit, now });
    const vacant = needed.filter((role) => staff.all(role).length === 0);
    const named = (language: 'zh' | 'en') => vacant.map((role) => roleNames[role][language].replace(/（.*?）/g, ''));
    if (vacant.length === 0) return { done: true, says: { zh: '均已任命', en: 'All are held' } };
    return { done: false, says: { zh: `缺：${named('zh').join('、')}`, en: `Vacant: ${named('en').join(', ')}` } };
  },
});
