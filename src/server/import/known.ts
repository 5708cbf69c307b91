import { type LevelId, levelIds, type RegimeId } from '#kernel/generated/clauses.ts';
import { dateOf } from '#kernel/calendar.ts';
import { firstIdOf } from '#kernel/id.ts';
import { isStateSecret, levelOf, levelRank } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { registerStamp, stampSince } from '#modules/takeover/door/facts/stamp.ts';
import { needsDesignated } from '#modules/documents/door/rules/registry.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { undecidable } from '#modules/classification/index.ts';
import type { BarredLevel, JudgeOptions } from '#intake/index.ts';
import type { Presence } from '../act/enter.ts';
import type { Connection } from '../database.ts';
import type { Judging, ToldCopy, ToldDocument, ToldPart } from './tasks.ts';

const pageSize = 2000;
/** From the id an act gives to its commit; clocks of several servers differ by less. */
const longestActMs = 15 * 60_000;

export interface JudgedAgainst extends Judging {
  readonly stamp: string;
}

/** What a ledger is judged against, as the person who imports may see it. */
export async function judgedAgainst(
  connection: Connection,
  presence: Presence,
  regime: RegimeId,
  begun: number,
): Promise<JudgedAgainst> {
  const { actor, unit, now, settings, calendar, openedAt } = presence;
  // What acts under way were about to register may not have been there to be seen.
  const since = firstIdOf(begun - longestActMs);
  const stamp = stampSince(await registerStamp(connection.kysely, unit.id), since);
  const people = await connection.query<{ id: string; name: string; department: string | null }>(
    `select p.id, p.name, d.name as department from person p
     left join department d on d.unit_id = p.unit_id and d.id = p.department_id where p.unit_id = $1 and p.state <> 'left'`,
    [unit.id],
  );
  const named = (table: 'department' | 'place') =>
    connection.query<{ id: string; name: string }>(`select id, name from ${table} where unit_id = $1`, [unit.id]);
  const pairs = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => [name, id] as const);
  const holders = await holdersOf(
    connection.kysely as never,
    unit.id,
    people.map(({ id }) => id),
    now,
  );
  const designated = holders.get(actor.id)?.designated ?? false;
  return {
    stamp,
    people: people.map(({ id, name, department }) => ({
      id,
      name,
      departments: department === null ? [] : [department],
    })),
    departments: pairs(await named('department')),
    places: pairs(await named('place')),
    here: { actor, unit, now, settings, calendar },
    holders: [...holders.values()],
    undecidable: undecidable({ unit, settings }),
    opened: dateOf(openedAt),
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

/** PEOPLE-005, PEOPLE-006, CARRIER-001, CARRIER-050: nobody registers what he may not handle. */
function barredLevels(
  { actor, settings }: Presence,
  regime: RegimeId,
  designated: boolean,
): JudgeOptions['barredLevels'] {
  const barred: Partial<Record<LevelId, BarredLevel>> = {};
  for (const level of levelIds) {
    const listed = levelRank[level] < levelRank.confidential || designated;
    if (isStateSecret({ level, regime }) && actor.unready.length > 0)
      barred[level] = actor.unready.includes('PEOPLE-005') ? 'level_unpledged' : 'level_untrained';
    else if (levelRank[level] > actor.grade_clearance) barred[level] = 'level_not_cleared';
    else if (!listed && needsDesignated(settings, { level, regime })) barred[level] = 'level_not_designated';
  }
  return barred;
}

interface DocumentRow extends Omit<ToldDocument, 'level' | 'receivedAt'> {
  readonly level: number;
  readonly opened_at: string | null;
}

/**
 * Every document and copy the session may know of, some thousand at a time. Two plain walks: a join would be planned by statistics
 * that know nothing of a large import of a minute ago.
 */
export async function* registered(connection: Connection, unit: string): AsyncGenerator<ToldPart> {
  const documents = `select id, doc_no as number, register_no as "registerNo", title, level, scope, barred, opened_at, source, province_level as province from document where unit_id = $1`;
  for await (const rows of pages<DocumentRow>(connection, documents, unit)) yield { documents: rows.map(toldDocument) };
  const copies = `select document_id as document, copy_no as "copyNo" from carrier where unit_id = $1 and copy_of is null`;
  for await (const rows of pages<ToldCopy>(connection, copies, unit)) yield { copies: rows };
  const former = `select c.document_id as document, c.copy_no as "copyNo", f.copy_no as "formerNo", f.bar_code as "barCode"
    from former_code f, lateral (select document_id, copy_no from carrier where unit_id = f.unit_id and id = f.carrier_id offset 0) c
    where f.unit_id = $1`;
  for await (const rows of pages<ToldCopy>(connection, former, unit)) yield { copies: rows };
}

function toldDocument({ opened_at, level, ...row }: DocumentRow): ToldDocument {
  return { ...row, level: levelOf(level), receivedAt: opened_at === null ? null : dateOf(opened_at) };
}

async function* pages<R extends object>({ client }: Connection, text: string, unit: string): AsyncGenerator<R[]> {
  await client.query(`declare registered no scroll cursor for ${text}`, [unit]);
  for (;;) {
    const { rows } = await client.query<R & Record<string, unknown>>(`fetch ${pageSize} from registered`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close registered');
}
