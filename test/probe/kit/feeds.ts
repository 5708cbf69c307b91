import { setTimeout as sleep } from 'node:timers/promises';
import { anything } from '#server/http/feed.ts';
import type { Row } from './books.ts';
import type { Finding, Probe } from './probe.ts';

/** A line goes out when a second is full, and is written one feed after the other. */
const lateMs = 4000;

/**
 * Everybody listens while `change` is made: whoever hears of a room may know one of the rows of it that changed. Answers what else was
 * heard, and how many heard anything.
 */
export async function overheard(
  probe: Probe,
  change: () => Promise<unknown>,
): Promise<{ findings: Finding[]; heard: number }> {
  await probe.look();
  const left = new AbortController();
  const heard = new Map<string, Set<string>>();
  for (const visitor of probe.visitors) {
    const rooms = new Set<string>();
    heard.set(visitor.id, rooms);
    await visitor.listen((tables) => tables.forEach((one) => rooms.add(one)), left.signal);
  }
  const changed = await probe.changedBy(async () => {
    await change();
    await sleep(lateMs);
  });
  left.abort();
  const rooms = roomsOf(probe);
  const findings = [...heard].flatMap(([who, said]) => {
    const told = (room: string) => changed.some((row) => rooms(row) === room && probe.says(who, row) !== 'not');
    const more = [...said].filter((room) => room === anything || !told(room));
    return more.map((room) => ({ kind: 'leak' as const, what: `hint of ${room}`, who, asked: 'GET /api/events' }));
  });
  return { findings, heard: [...heard.values()].filter(({ size }) => size > 0).length };
}

const kernel: Readonly<Record<string, string>> = {
  obligation: 'obligations',
  alert: 'obligations',
  case: 'cases',
  case_note: 'cases',
  case_step: 'cases',
  ledger_entry: 'ledger',
};

/** The room a table stands in, as hints call it. */
function roomsOf(probe: Probe): (row: Row) => string {
  const { all } = probe.server.app.modules;
  const rooms = new Map(all.flatMap(({ id, tables }) => Object.values(tables).map(({ name }) => [name, id] as const)));
  return ({ table }) => rooms.get(table) ?? kernel[table] ?? 'hands';
}
