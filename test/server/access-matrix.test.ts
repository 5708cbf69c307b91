import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type PersonGrade, type RegimeId, regimeIds } from '#kernel/generated/clauses.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { NewPerson } from '#server/found.ts';
import { openSession } from '#server/sessions.ts';
import { cast } from '../kit/cast.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import type { Paper } from '../kit/papers.ts';
import { seed } from '../kit/seed.ts';
import { refusal, speaking } from '../kit/wall.ts';
import { type World, world } from '../kit/world.ts';

/** One of each grade in each state that can sign in, beside the cast; some of those in post lack a paper. */
const grades = ['none', 'general', 'important', 'core'] as const satisfies readonly PersonGrade[];
const states = ['onboarding', 'active', 'leaving'] as const;
const graded: NewPerson[] = grades.flatMap((grade) =>
  states.map((state) => ({ id: `${grade}_${state}`, name: '某人', department: 'd1', post: '科员', grade, state })),
);
const lacking: Readonly<Record<string, Paper>> = {
  core_unpledged: 'pledges',
  core_untrained: 'training',
  general_unpledged: 'pledges',
};
const unready: NewPerson[] = Object.keys(lacking).map((id) => ({
  id,
  name: '某人',
  department: 'd1',
  post: '科员',
  grade: id.startsWith('core') ? 'core' : 'general',
}));
const everybody = [...cast, ...graded, ...unready];
const heads: Readonly<Record<string, string>> = {
  leaders: 'principal',
  office: 'office_head',
  secrecy: 'secrecy_head',
  d1: 'head',
  d2: 'head2',
};

interface Thing {
  readonly id: string;
  readonly level: number;
  readonly regime: RegimeId;
  readonly scope: readonly string[];
  readonly barred: readonly string[];
}

/**
 * The decision in words: clearance for the level, by grade and only while in post, and for state secrets above work secrets only with
 * pledge and training; a need to know, named by person, department,
 * department's head, role, duty or all; never for who is barred, whatever else he is. The three administrators have no clearance
 * by office and are reached by their own name or office only.
 */
function mayKnow(who: NewPerson, { level, regime, scope, barred }: Thing): boolean {
  const roles: readonly string[] = who.roles ?? [];
  const administrator = roles.some((role) => role.endsWith('_admin'));
  const registry = roles.some((role) => ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'].includes(role));
  const inPost = (who.state ?? 'active') === 'active';
  const byGrade = { none: 2, general: 3, important: 4, core: 5 }[who.grade ?? 'none'];
  const byPost = administrator || !inPost ? 1 : byGrade;
  const cleared = regime === 'state' && who.id in lacking ? Math.min(byPost, 2) : byPost;
  const meant = (token: string): boolean => {
    const [kind, name = ''] = token.split(':');
    if (kind === 'p') return name === who.id;
    if (kind === 'r') return roles.includes(name);
    if (administrator) return false;
    if (kind === 'd') return name === who.department;
    if (kind === 'h') return heads[name] === who.id;
    return kind === 'all' || (token === 'duty:registry' && registry);
  };
  return level <= cleared && scope.some(meant) && !barred.some(meant);
}

const token = fc.constantFrom(
  'all',
  'duty:registry',
  ...['d1', 'd2', 'office', 'secrecy'].flatMap((id) => [`d:${id}`, `h:${id}`]),
  ...['dept_head', 'drafter', 'principal', 'audit_admin', 'registry_clerk'].map((role) => `r:${role}`),
  ...['reader', 'head', 'sysadmin', 'clerk', 'general', 'core_active', 'core_leaving'].map((id) => `p:${id}`),
);
const label = fc.record({
  level: fc.integer({ min: 0, max: 5 }),
  regime: fc.constantFrom('state' as const, ...regimeIds),
  scope: fc.array(token, { maxLength: 3 }),
  barred: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(token, { maxLength: 2 })),
});
const things: Thing[] = [
  // Every level for all, so that each grade and state meets its edge whatever the chance.
  ...regimeIds.flatMap((regime) =>
    Array.from({ length: 6 }, (_, level) => ({ id: `${regime}${level}`, level, regime, scope: ['all'], barred: [] })),
  ),
  ...fc.sample(label, { seed, numRuns: 300 }).map((one, n) => ({ id: `thing${n}`, ...one })),
];
const knownTo = (who: NewPerson) => things.filter((thing) => mayKnow(who, thing)).map(({ id }) => id);

let w: World;
beforeAll(async () => {
  process.stdout.write(`access seed ${seed}\n`);
  w = await world({ people: [...graded, ...unready], lacking });
  await given(
    w,
    things.flatMap((thing) => documentRows({ ...thing, title: `第${thing.id}号` }, [{ id: `c-${thing.id}` }])),
  );
});

/** What a statement of the application role reaches in one's session; nothing of it stays. */
async function raw(who: string, sql: string): Promise<string[]> {
  const session = await openSession(w.running.app, w.id, who, 'test');
  const client = await w.running.app.db.pool.connect();
  try {
    await client.query('begin');
    await client.query('select jingui.enter($1)', [session]);
    const { rows } = await client.query<{ id: string }>(sql);
    return rows.map(({ id }) => id).sort();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function listed(who: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { status, body } = await w.get(who, `/api/registers/documents?limit=200&cursor=${cursor}`);
    expect(status).toBe(200);
    ids.push(...body.rows.map((row: { id: string }) => row.id));
    cursor = body.next;
  }
  const counted = await w.get(who, '/api/registers/documents/total');
  expect(counted.body.total).toEqual({ count: ids.length, exact: true });
  return ids.sort();
}

test.each(everybody.map((who) => [who.id, who] as const))(
  '%s sees what he may know and nothing else',
  async (id, who) => {
    const known = knownTo(who).sort();
    expect(await listed(id), `JINGUI_FUZZ_SEED=${seed}`).toEqual(known);
    expect(await raw(id, 'select id from document')).toEqual(known);
    expect(await raw(id, 'select document_id as id from carrier')).toEqual(known);
  },
);

test.each(['clerk', 'general', 'plain', 'sysadmin'])(
  'a statement of %s that names no row changes only what he may know',
  async (id) => {
    const known = knownTo(everybody.find((one) => one.id === id) as NewPerson);
    const copies = await raw(id, 'select id from carrier');
    const key = (one: string) => ({ unit_id: w.id, id: one });
    const renamed = known.map(
      (one): RowOp => ({ op: 'update', table: 'document', key: key(one), set: { title: 'x' } }),
    );
    const removed = copies.map((one): RowOp => ({ op: 'delete', table: 'carrier', key: key(one) }));
    expect(copies.length).toBe(known.length);
    // An entry that names these very rows lets it stand: so there are no others.
    await speaking(w, id, async (client, entry) => {
      expect(await refusal(client, entry(renamed)(`update document set title = 'x'`))).toBe(null);
      const bared = `update document set "level" = 0, scope = '{all}', barred = '{}'`;
      expect(await refusal(client, entry(renamed)(bared))).toBe(null);
      expect(await refusal(client, entry(removed)('delete from carrier'))).toBe(null);
    });
  },
);

test('the three administrators are refused every document alike, also one that is not there', async () => {
  for (const who of ['sysadmin', 'secadmin', 'auditor']) {
    for (const id of ['state0', 'state5', 'nothing']) {
      const { status, body } = await w.get(who, `/api/registers/documents/${id}`);
      expect([status, body.rule]).toEqual([403, 'SYSTEM-004']);
    }
  }
});

test('what rows an act made is in the ledger for the export, and not for a session to read', async () => {
  await expect(raw('clerk', 'select ops as id from ledger_entry')).rejects.toMatchObject({ code: '42501' });
});

test('a person’s session opens no account and no session, his own unit’s administrators theirs only', async () => {
  const forbidden = [
    `select jingui.open_session('made-up', '${w.id}', 'principal', null, 600, 600) as id`,
    `select hash as id from jingui.credential_of('anybody', null)`,
    `select wait as id from jingui.begin_try('here', 'anybody', '{0}', '{0}', 30)`,
    `select jingui.right_try('here', 'anybody') as id`,
    `select jingui.forgive('here', 'anybody') as id`,
    `select jingui.wrong_try('here', 'anybody') as id`,
    `select jingui.let_in('anybody', null, '', '') as id`,
    `select login as id from jingui.open_invitations()`,
    `select jingui.accept('', '', 'anybody', 'x') as id`,
    `select jingui.change_password('${w.id}', 'principal', '', '', null) as id`,
    `select jingui.set_credential('login', '${w.id}', 'principal', 'x') as id`,
    `select jingui.subject('${w.id}', 'principal') as id`,
    `select jingui.let_speak('', 'system', '{5,5}', '${w.id}', '{}') as id`,
  ];
  for (const sql of forbidden) await expect(raw('clerk', sql), sql).rejects.toMatchObject({ code: '42501' });
  // An administrator takes a password away and lets its owner choose another; he sets none, whoever he is.
  for (const who of ['sysadmin', 'secadmin', 'auditor'])
    for (const sql of forbidden.filter((one) => !one.includes('open_session')))
      await expect(raw(who, sql), sql).rejects.toMatchObject({ code: '42501' });
  const unlocking = `select jingui.unlock('principal') as id`;
  for (const who of ['clerk', 'sysadmin', 'auditor'])
    await expect(raw(who, unlocking)).rejects.toMatchObject({ code: '42501' });
  const taking = `select jingui.set_credential('login', '${w.id}', 'principal', '') as id`;
  const inviting = `select jingui.invite('${w.id}', 'principal', '', 3) as id`;
  for (const sql of [taking, inviting]) await expect(raw('clerk', sql), sql).rejects.toMatchObject({ code: '42501' });
  const other = await world();
  expect(await raw('clerk', `select jingui.actor_of('${other.id}', 'principal') as id`)).toEqual([null]);
});
