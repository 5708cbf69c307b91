import type { CardGroup, PrintedCard } from '../print/cards.ts';
import type { Reader } from './read.ts';

/** What has a code that is scanned though it is no copy: doors and cabinets, and people's badges. */
export const cardKinds = ['place', 'person'] as const;
export type CardKind = (typeof cardKinds)[number];

const sources = {
  place: {
    title: '柜位和房间 / places',
    sql: `select l.code, l.name as title, coalesce(d.name, '') as detail from place l
        left join department d on d.unit_id = l.unit_id and d.id = l.department_id
      where l.unit_id = $1 and ($2::text is null or l.id = $2) order by l.name`,
  },
  person: {
    title: '人员证件 / badges',
    sql: `select p.code, p.name as title, concat_ws(' ', d.name, p.post) as detail from person p
        left join department d on d.unit_id = p.unit_id and d.id = p.department_id
      where p.unit_id = $1 and p.state <> 'left' and ($2::text is null or p.id = $2) order by p.employee_no`,
  },
} as const;

/** The codes of all places or people, or of one; empty when there is none such. */
export async function codeCards({ query, presence }: Reader, kind: CardKind, id: string | null): Promise<CardGroup> {
  const { title, sql } = sources[kind];
  return { title, cards: await query<PrintedCard & Record<string, unknown>>(sql, [presence.unit.id, id]) };
}
