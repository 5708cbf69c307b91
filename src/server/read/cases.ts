import type { Case, CaseStep } from '#kernel/approval.ts';
import { labelIn } from '#kernel/label.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import { actorById } from '../act/enter.ts';
import type { Erased } from '../act/erased.ts';
import { changedFindings, contentOf } from '../act/cases.ts';
import { consider } from '../act/judge.ts';
import type { Finding, Verdict } from '#kernel/verdict.ts';
import type { Answer } from '../act/answer.ts';
import { unseen, unseenBy } from '../act/unseen.ts';
import { namesOf } from './about.ts';
import { flowOf } from './case-flow.ts';
import { notesOf } from './case-notes.ts';
import { type Box, boxes } from './case-boxes.ts';
import { caseSheet, scopeThings } from './case-sheet.ts';
import type { Shown } from './looks.ts';
import { gistsOf } from './gists.ts';
import { ok, type Reader } from './read.ts';
import { thingsIn } from './things-in.ts';

interface Line extends Case {
  readonly initiator_name: string | null;
  readonly step_role: CaseStep['role'] | null;
  readonly step_no: number | null;
  readonly step_of: number;
  readonly came_at: string | null;
}

/** The step whose turn it is, beside its case. */
const current = `left join lateral (
    select w.role, w.no from case_step w where w.unit_id = k.unit_id and w.case_id = k.id and w.round = k.round and w.status = 'waiting'
    order by w.no limit 1) s on k.status = 'open'`;

/** How many steps the round has, who asked, and since when it waits for whose turn it is. */
const beside = `s.role as step_role, s.no as step_no, a.name as initiator_name,
    (select count(*)::int from case_step c where c.unit_id = k.unit_id and c.case_id = k.id and c.round = k.round) as step_of,
    coalesce((select max(c.decided_at) from case_step c where c.unit_id = k.unit_id and c.case_id = k.id), k.opened_at) as came_at`;
const asker = 'left join person a on a.unit_id = k.unit_id and a.id = k.initiator';

/** Not every box looks at every parameter, and PostgreSQL asks of what type each is. */
const bound = '($2::text, $3::text[], $4::text[], $6::timestamptz) is not null';

/** Cases that wait for the caller, that he began, that he decided on, or whose approval can be used; giving leave for one happening where `grants` says so. */
export async function casesOf({ query, presence }: Reader, box: Box, grants: string | null = null, limit = 200) {
  const { actor, unit, now } = presence;
  const registry = actor.roles.some((role) => role === 'registry_clerk' || role === 'secrecy_officer');
  const outside = registry ? ['originator', 'superior_bureau', 'superior_dept'] : [];
  const rows = await query<Line>(
    `select k.*, ${beside}
     from "case" k ${current} ${asker} where k.unit_id = $1 and ($5::text is null or exists (select 1 from unnest(k.grants) g where split_part(g, ' ', 1) = $5)) and ${bound} and (${boxes[box]}) order by k.opened_at desc, k.id desc limit ${limit}`,
    [unit.id, actor.id, actor.roles, outside, grants, now],
  );
  return rows.map(lineOf);
}

/** Lines of a list as it shows them: the title of a case names what it is about. */
export function casesShown(lines: readonly { readonly id: string; readonly level: number }[]): Shown[] {
  return lines.map(({ id, level }) => ({ table: 'case', id, level }));
}

function lineOf(row: Line) {
  const { id, no, procedure, title, status, opened_at, level, step_role: role, came_at } = row;
  return {
    id,
    no,
    procedure,
    title,
    status,
    opened_at,
    level,
    grants: row.grants,
    object_table: row.object_table,
    object_id: row.object_id,
    until: row.until,
    clauses: row.clauses,
    initiator_name: row.initiator_name,
    asked_by: row.initiator_name ?? row.initiator,
    came_at: came_at ?? opened_at,
    step: role === null ? null : { role, no: row.step_no, of: row.step_of },
  };
}

/** A case in full, with what the caller may do with it now and what stands against it now. */
export async function caseOf(reader: Reader, id: string, act = 'read:case'): Promise<Answer> {
  const { query, presence } = reader;
  const [row] = await query<Line & { post: string | null; department: string | null }>(
    `select k.*, ${beside}, a.post, d.name as department from "case" k ${current} ${asker}
     left join department d on d.unit_id = a.unit_id and d.id = a.department_id where k.unit_id = $1 and k.id = $2`,
    [presence.unit.id, id],
  );
  const object = { table: 'case', id };
  if (!row) {
    const answer = (reference: string) => unseen(presence.actor, reference);
    return reader.note({ act, object, outcome: 'denied', clauses: unseenBy(presence.actor), answer });
  }
  const { summary, clauses, input, round, then, until, content, used, limit } = row;
  const shown = { ...lineOf(row), summary, clauses, input, round, then, until, content, used, limit };
  const { findings, kept, judged: isJudged } = await standingOf(reader, row);
  const things = thingsIn(reader.app, [summary, ...findings.map(({ facts }) => facts)]);
  const told = await namesOf(reader, [...things, ...scopeThings(reader.app, summary)]);
  const names = new Map([...told].map(([thing, { text }]) => [thing, text] as const));
  const initiator = { id: row.initiator, name: row.initiator_name ?? row.initiator };
  const body = {
    case: { ...shown, initiator },
    ...(await routeOf(reader, row)),
    may: await mayOf(reader, row),
    judged: isJudged,
    findings,
    kept: gistsOf(
      reader.app,
      [...new Set([...clauses, ...kept])].filter((one) => kept.includes(one as ClauseId)),
    ),
    sheet: caseSheet(reader.app, row, { ...initiator, post: row.post, department: row.department }, names),
    urged: await urgedOf(reader, id),
    names: Object.fromEntries(names),
  };
  const label = labelIn(row);
  return reader.note({ act, object, label, input: { named: [...told.keys()] }, answer: () => ok(body) });
}

/** Its steps and what happened beside them. */
async function routeOf(reader: Reader, row: Case) {
  const notes = await notesOf(reader, row.id);
  return { steps: await flowOf(reader, row, await stepsOf(reader, row.id), notes), notes };
}

async function stepsOf({ query, presence }: Reader, id: string) {
  const rows = await query<CaseStep & { name: string | null }>(
    `select s.*, p.name from case_step s left join person p on p.unit_id = s.unit_id and p.id = s.decided_by
     where s.unit_id = $1 and s.case_id = $2 order by s.round, s.no`,
    [presence.unit.id, id],
  );
  return rows.map(({ round, no, role, status, decided_by, name, decided_at, opinion, document, clauses }) => ({
    round,
    no,
    role,
    status,
    decided_by: decided_by === null ? null : { id: decided_by, name: name ?? decided_by },
    decided_at,
    opinion,
    document,
    clauses,
  }));
}

/** Reminders of whoever asked, the last first. */
async function urgedOf({ query, presence }: Reader, id: string) {
  const rows = await query<{ at: string }>(
    `select distinct a.at from alert a where a.unit_id = $1 and a.object_table = 'case' and a.object_id = $2 and a.kind = 'urged' order by a.at desc limit 20`,
    [presence.unit.id, id],
  );
  return rows.map(({ at }) => at);
}

const decisions = 'sign refuse return withdraw attach take-back urge hand-on ask-opinion advise call-off'.split(' ');

/** Asks the decisions' own rules; what only lacks a value (opinion, document) may be done. */
async function mayOf(reader: Reader, row: Case): Promise<Record<string, boolean>> {
  const may: Record<string, boolean> = {};
  for (const decision of decisions) {
    const procedure = reader.app.modules.procedures.get(`cases.${decision}`);
    if (!procedure) continue;
    const considered = await judged(reader, procedure, { case: row.id }, null);
    may[decision] =
      considered !== undefined && considered.verdict.findings.every((finding) => finding.kind === 'fields');
  }
  const left = row.until === null || row.until >= reader.presence.now;
  may.resubmit = row.status === 'returned' && row.initiator === reader.presence.actor.id;
  const { id, tokens } = reader.presence.actor;
  const his = row.initiator === id || tokens.includes('duty:registry');
  const procedure = reader.app.modules.procedures.get(row.procedure);
  may.execute =
    !procedure?.permit && his && row.status === 'approved' && row.then === 'permit' && row.used < row.limit && left;
  return may;
}

export interface Standing extends Pick<Verdict, 'findings' | 'kept'> {
  /** False: who looks, or who asked, may not know enough of it. */
  readonly judged: boolean;
}
const unjudged: Standing = { findings: [], kept: [], judged: false };

/** What stands against the caller's signature now. */
export async function signingFindings(reader: Reader, id: string, opinion?: string): Promise<readonly Finding[]> {
  const procedure = reader.app.modules.procedures.get('cases.sign');
  const input = { case: id, ...(opinion ? { opinion } : {}) };
  const considered = procedure && (await judged(reader, procedure, input, null));
  return considered?.verdict.findings ?? [];
}

/** What stands against the act itself at this moment and what was asked and is kept, judged in the name of him who asked for it. */
export async function standingOf(reader: Reader, row: Case): Promise<Standing> {
  const procedure = reader.app.modules.procedures.get(row.procedure);
  const initiator = await actorById(reader.connection, reader.presence.unit.id, row.initiator);
  if (!procedure || !initiator || !['open', 'approved', 'returned'].includes(row.status)) return unjudged;
  const considered = await judged(
    { ...reader, presence: { ...reader.presence, actor: initiator } },
    procedure,
    row.input,
    row,
  );
  if (!considered) return unjudged;
  const { verdict, ask, label, factless } = considered;
  const now = factless || row.status === 'returned' ? null : (procedure as unknown as Erased).approval?.(ask);
  const moved = now && contentOf(now, label) !== row.content ? changedFindings(row) : [];
  return { findings: [...moved, ...verdict.findings], kept: verdict.kept, judged: !factless };
}

function judged({ app, connection, presence }: Reader, procedure: AnyProcedure, input: unknown, permit: Case | null) {
  return consider({ app, connection, presence, procedure: procedure as unknown as Erased, input, permit, key: null });
}
