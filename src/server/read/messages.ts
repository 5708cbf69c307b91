import type { Case } from '#kernel/approval.ts';
import type { ObjectRef } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { Answer } from '../act/answer.ts';
import { endedJobs } from '../import/ended-jobs.ts';
import { namesOf } from './about.ts';
import type { Shown } from './looks.ts';
import { alertsOf } from './obligations.ts';
import { ok, type Reader } from './read.ts';

/** Messages older than this are history. */
const freshDays = 14;
const most = 50;

/** What became of something, told once. */
export interface Message {
  readonly id: string;
  /** How it ended, or `told`: in the words of `says`. */
  readonly kind: string;
  readonly at: Instant;
  readonly title: Text | null;
  readonly says: Text | null;
  /** Why, in the words of whoever decided. */
  readonly reason: string | null;
  readonly object: ObjectRef | null;
  readonly level: number | null;
}

/** What is due is said by the rows of work; no message repeats it. */
const ofClocks: ReadonlySet<string> = new Set(['reminder', 'overdue', 'escalation']);

/** What became of the caller's requests, and what the regulation tells him once, the newest first, with whether he opened it. */
export async function messages(reader: Reader): Promise<Answer> {
  const found = [...(await decided(reader)), ...(await told(reader)), ...(await imported(reader))]
    .toSorted((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id))
    .slice(0, most);
  const opened = await reader.query<{ id: string }>('select jingui.messages_read($1::text[]) as id', [
    found.map(({ id }) => id),
  ]);
  const read = new Set(opened.map(({ id }) => id));
  const list = found.map((one) => ({ ...one, read: read.has(one.id) }));
  const shown: Shown[] = found.flatMap(({ object, level, title }) => (object && title ? { ...object, level } : []));
  return reader.show('read:messages', shown, ok({ messages: list }));
}

function since({ presence }: Reader): Instant {
  return new Date(Date.parse(presence.now) - freshDays * 86_400_000).toISOString();
}

type Decided = Pick<Case, 'id' | 'title' | 'status' | 'level' | 'round'> & { at: Instant; reason: string | null };

async function decided(reader: Reader): Promise<Message[]> {
  const rows = await reader.query<Decided>(
    `select k.id, k.title, k.status, k.level, k.round, k.closed_at as at, r.opinion as reason
     from "case" k left join lateral (
       select s.opinion from case_step s where s.unit_id = k.unit_id and s.case_id = k.id and s.round = k.round
         and s.status in ('returned', 'refused') order by s.no desc limit 1) r on true
     where k.unit_id = $1 and k.initiator = $2 and k.status in ('approved', 'executed', 'returned', 'refused', 'void')
       and k.closed_at >= $3 order by k.closed_at desc limit ${most}`,
    [reader.presence.unit.id, reader.presence.actor.id, since(reader)],
  );
  return rows.map(({ id, title, status, level, round, at, reason }) => ({
    // What is carried out was approved: it is not told twice.
    id: `case:${id}:${round}:${status === 'executed' ? 'approved' : status}`,
    kind: status,
    at,
    title: title as unknown as Text,
    says: null,
    reason,
    object: { table: 'case', id },
    level,
  }));
}

async function told(reader: Reader): Promise<Message[]> {
  const alerts = (await alertsOf(reader, { mine: true, since: since(reader) })).filter(
    ({ kind }) => !ofClocks.has(kind),
  );
  const matters = new Map(alerts.toReversed().map((one) => [`${one.clause} ${one.kind} ${one.object_id}`, one]));
  const newest = [...matters.values()].slice(-most);
  const names = await namesOf(
    reader,
    newest.map(({ object }) => object),
  );
  return newest.map(({ id, at, says, object }) => {
    const name = names.get(object.id);
    const { table, id: of } = object;
    return {
      id: `alert:${id}`,
      kind: 'told',
      at,
      title: name?.text ?? null,
      says,
      reason: null,
      object: name ? { table, id: of } : null,
      level: name?.level ?? null,
    };
  });
}

async function imported(reader: Reader): Promise<Message[]> {
  const jobs = await endedJobs(reader, since(reader), most);
  return jobs.map(({ id, name, state, at, level }) => ({
    id: `import:${id}:${state}`,
    kind: state === 'committed' ? 'imported' : 'import-failed',
    at,
    title: { zh: name, en: name },
    says: null,
    reason: null,
    object: { table: 'import_job', id },
    level,
  }));
}
