import type { RowOp } from '#kernel/effect.ts';
import type { JsonObject } from '#kernel/json.ts';
import { documentRows } from '#test/kit/documents.ts';
import { given } from '#test/kit/effects.ts';
import type { Chance } from '#test/kit/random/chance.ts';
import { uploaded } from '#test/kit/upload.ts';
import type { World } from '#test/kit/world.ts';
import type { Concerned } from './oracle.ts';

export interface Planted {
  /** Words in clear that the books keep sealed, by the row they stand in. */
  readonly words: Map<string, readonly string[]>;
  readonly concerned: Map<string, Concerned>;
}

interface Cast {
  readonly people: readonly string[];
  readonly departments: readonly string[];
}

const regimes = ['state', 'own', 'company', 'group'] as const;
const kinds = ['cooperation', 'agency', 'trading'] as const;

/** Things the demo's story has too few of: every level and regime under every kind of scope, ties, accused people, bodies, messages. */
export async function plant(w: World, cast: Cast, chance: Chance, at: string): Promise<Planted> {
  const { app } = w.running;
  const one = <T>(list: readonly T[]): T => chance.pick(list) as T;
  const token = () =>
    one([
      () => `p:${one(cast.people)}`,
      () => `p:${one(cast.people)}`,
      () => `d:${one(cast.departments)}`,
      () => `h:${one(cast.departments)}`,
      () => `r:${one(['dept_head', 'principal', 'leader_in_charge', 'audit_admin', 'secrecy_officer'])}`,
      () => one(['all', 'duty:registry']),
    ])();
  const tokens = (least: number, most: number) => Array.from({ length: chance.whole(least, most) }, token);
  const label = (most = 5) => ({
    level: chance.whole(0, most),
    regime: one(regimes),
    scope: tokens(1, 3),
    barred: chance.of(0.3) ? tokens(1, 2) : [],
  });
  const named = (noun: string) => `${noun}探查${app.newId().slice(-8)}`;
  const row = (table: string, columns: JsonObject): RowOp => ({
    op: 'insert',
    table,
    row: { id: app.newId(), ...columns },
  });

  await given(w, ties(cast, one, row, at));
  const documents = Array.from({ length: 60 }, () => ({ id: app.newId(), ...label() }));
  await given(w, [
    ...documents.flatMap(({ id, ...its }) =>
      documentRows({ id, title: named('关于事项的'), ...its }, [{ id: app.newId() }]),
    ),
    ...documents.slice(0, 30).flatMap(({ id }) => [
      row('alert', {
        clause: 'CARRIER-013',
        object_table: 'document',
        object_id: id,
        kind: 'overdue',
        detail: {},
        at,
        ...to(),
      }),
      row('obligation', {
        clause: 'CLASSIFY-022',
        object_table: 'document',
        object_id: id,
        cause: 'review',
        opened_at: at,
        due_at: at,
        status: 'open',
        escalated: 0,
        blocks: [],
        tells: [],
        owner_role: 'dept_head',
        department_id: one(cast.departments),
      }),
    ]),
    ...Array.from({ length: 8 }, () =>
      row('meeting', {
        name: named('会议'),
        venue: '会议室',
        host_id: one(cast.people),
        starts_at: at,
        over_at: at,
        status: 'planned',
        ...label(),
      }),
    ),
    ...Array.from({ length: 8 }, () =>
      row('contract', {
        name: named('合同'),
        counterpart: '某公司',
        kind: one(kinds),
        trade_secrets: true,
        passages: {},
        drafter_id: one(cast.people),
        version: 1,
        status: 'draft',
        created_at: at,
        ...label(2),
      }),
    ),
    ...Array.from({ length: 6 }, () =>
      row('medium', {
        no: named('盘'),
        kind: 'electromagnetic_medium',
        serial: named('S'),
        mark: '秘密',
        hand: 'registry',
        since: at,
        turn: 0,
        place_id: 'cabinet2',
        status: 'in_use',
        registered_by: 'yeqinghe',
        registered_at: at,
        ...label(),
      }),
    ),
    ...Array.from({ length: 6 }, () =>
      row('violation', {
        clause: 'CONDUCT-003',
        person_id: one(cast.people),
        what: named('事'),
        recorded_by: 'yeqinghe',
        at,
      }),
    ),
  ]);
  function to(): JsonObject {
    return chance.of(0.5)
      ? { to_id: one(cast.people) }
      : { to_role: 'dept_head', department_id: one(cast.departments) };
  }

  const planted: Planted = { words: new Map(), concerned: new Map() };
  for (const { id, level } of documents.filter((each) => each.level <= 2 && each.regime === 'own')) {
    const word = named('正文');
    const { status, body } = await uploaded(w, 'linxiaotang', id, `${word}。`);
    if (status < 300 && level > 0) planted.words.set(body.id, [word]);
  }
  return planted;
}

function ties(
  { people }: Cast,
  one: <T>(list: readonly T[]) => T,
  row: (table: string, columns: JsonObject) => RowOp,
  at: string,
): RowOp[] {
  const staff = people.filter((id) => id !== 'hezhiqiu' && id !== 'gumingxuan');
  return Array.from({ length: 10 }, () => {
    const person_id = one(staff);
    const related_id = one(staff.filter((id) => id !== person_id));
    return row('tie', { person_id, related_id, kind: 'kin', note: null, recorded_by: person_id, recorded_at: at });
  });
}

/** Somebody is written about: a petition, or an incident that concerns him. Answers the row's id where it was accepted. */
export async function accuse(
  w: World,
  { people, departments }: Cast,
  chance: Chance,
  planted: Planted,
): Promise<string | undefined> {
  const one = <T>(list: readonly T[]): T => chance.pick(list) as T;
  const concerned = chance.of(0.7)
    ? { persons: [one(people)], departments: [] }
    : { persons: [], departments: [one(departments)] };
  const word = `灰鹤${w.running.app.newId().slice(-8)}`;
  const who = one(people);
  const { now } = (await w.get(who, '/api/session')).body;
  const answer = chance.of(0.5)
    ? await w.act('hezhiqiu', 'petitions.receive-petition', { subject: `${word}反映问题`, ...concerned })
    : await w.act(who, 'incidents.open-incident', {
        kind: 'leak',
        regime: one(['state', 'own']),
        what: `${word}被拍照`,
        ...concerned,
        discovered_at: now,
      });
  const id = answer.body?.id as string | undefined;
  if (!id) return undefined;
  planted.words.set(id, [word]);
  planted.concerned.set(id, concerned);
  return id;
}
