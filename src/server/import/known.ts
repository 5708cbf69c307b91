import { type LevelId, levelIds, type RegimeId } from '#kernel/generated/clauses.ts';
import { dateOf } from '#kernel/calendar.ts';
import { levelOf, levelRank } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { needsDesignated, registerStamp } from '#modules/carriers/index.ts';
import type { JudgeOptions } from '#modules/carriers/import/index.ts';
import type { Presence } from '../act/enter.ts';
import type { Connection } from '../database.ts';
import type { Judging, ToldDocument } from './tasks.ts';

const pageSize = 2000;

export interface JudgedAgainst extends Judging {
  readonly stamp: string;
}

/** What a ledger is judged against, as the person who imports may see it. */
export async function judgedAgainst(
  connection: Connection,
  presence: Presence,
  regime: RegimeId,
): Promise<JudgedAgainst> {
  const { unit, now } = presence;
  const stamp = await registerStamp(connection.kysely, unit.id);
  const people = await connection.query<{ id: string; name: string; department: string | null; designated: boolean }>(
    `select p.id, p.name, d.name as department, p.top_secret_designated as designated from person p
     left join department d on d.unit_id = p.unit_id and d.id = p.department_id where p.unit_id = $1 and p.state <> 'left'`,
    [unit.id],
  );
  const named = (table: 'department' | 'place') =>
    connection.query<{ id: string; name: string }>(`select id, name from ${table} where unit_id = $1`, [unit.id]);
  const pairs = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => [name, id] as const);
  const designated = people.find(({ id }) => id === presence.actor.id)?.designated ?? false;
  return {
    stamp,
    people: people.map(({ id, name, department }) => ({
      id,
      name,
      departments: department === null ? [] : [department],
    })),
    departments: pairs(await named('department')),
    places: pairs(await named('place')),
    options: {
      today: dateOf(now),
      regime,
      maxYears: maxYears(presence),
      barredLevels: barredLevels(presence, regime, designated),
    },
  };
}

function maxYears({ settings }: Presence): JudgeOptions['maxYears'] {
  const years = (level: 'top_secret' | 'secret' | 'confidential') =>
    setting(settings, `CLASSIFY-016.state_max_years_${level}`);
  return { top_secret: years('top_secret'), secret: years('secret'), confidential: years('confidential') };
}

/** CARRIER-001, CARRIER-050: nobody registers what he may not handle. */
function barredLevels(
  { actor, settings }: Presence,
  regime: RegimeId,
  designated: boolean,
): JudgeOptions['barredLevels'] {
  const barred: Partial<Record<LevelId, 'level_not_cleared' | 'level_not_designated'>> = {};
  for (const level of levelIds) {
    const listed = levelRank[level] < levelRank.confidential || designated;
    if (levelRank[level] > actor.clearance) barred[level] = 'level_not_cleared';
    else if (!listed && needsDesignated(settings, { level, regime })) barred[level] = 'level_not_designated';
  }
  return barred;
}

interface Row extends Omit<ToldDocument, 'level' | 'receivedAt'> {
  readonly level: number;
  readonly opened_at: string | null;
}

/** Every document the session may know of, some thousand at a time, with the numbers its copies have. */
export async function* registeredDocuments(connection: Connection, unit: string): AsyncGenerator<ToldDocument[]> {
  await connection.client.query({
    text: `declare registered no scroll cursor for
      select d.id, d.doc_no as number, d.register_no as "registerNo", d.title, d.level, d.opened_at,
        coalesce(array_agg(c.copy_no) filter (where c.copy_no is not null), '{}') as "copyNos",
        coalesce(array_agg(f.copy_no) filter (where f.copy_no is not null), '{}') as "formerNos",
        coalesce(array_agg(f.bar_code) filter (where f.bar_code is not null), '{}') as "barCodes"
      from document d left join carrier c on c.unit_id = d.unit_id and c.document_id = d.id and c.copy_of is null
      left join former_code f on f.unit_id = c.unit_id and f.carrier_id = c.id
      where d.unit_id = $1 group by d.unit_id, d.id`,
    values: [unit],
  });
  for (;;) {
    const { rows } = await connection.client.query<Row>(`fetch ${pageSize} from registered`);
    if (rows.length === 0) return;
    yield rows.map(({ opened_at, level, ...row }) => ({
      ...row,
      level: levelOf(level),
      receivedAt: opened_at === null ? null : dateOf(opened_at),
    }));
  }
}
