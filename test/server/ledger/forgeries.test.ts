import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCredentialBook } from '#server/ledger/credentials.ts';
import { goRound } from '#server/ledger/patrol.ts';
import pg from 'pg';
import type { Report } from '#verify/main.ts';
import { Installation } from '../../kit/installation.ts';
import { Site } from '../../kit/tampering.ts';

/**
 * What somebody with the password of the database's owner may do to a real installation with a real history, and by what it is found:
 * by `jingui verify` of an export (its exit code), by the sealer (what it stops for), by the round over what is sealed (its alarm).
 */
let site: Site;
let before: Site;
let witness: string;
let passwords: Map<string, string>;

beforeAll(async () => {
  before = await Site.made();
  site = await before.copy();
  const unit = new Installation(await site.start());
  await unit.signIn('system_admin');
  for (const name of ['一处', '二处', '三处'])
    await unit.done('system_admin', 'organization.add-department', { name, kind: 'business' });
  await site.stop();
  await site.seal();
  await site.stop();
  const [row] = await site.rows<{ note: string }>('select note from ledger_checkpoint order by size desc limit 1');
  witness = path.join(site.dataDir, 'witness.txt');
  await writeFile(witness, row?.note ?? '');
  const kept = await site.rows<{ person_id: string; hash: string }>('select person_id, hash from jingui.credential');
  passwords = new Map(kept.map(({ person_id, hash }) => [person_id, hash]));
});
afterAll(async () => {
  await site.gone();
  await before.gone();
});

interface Found {
  /** Exit code of the verifier and a kind among its findings; absent where it cannot see it. */
  readonly verify?: readonly [code: number, kind?: keyof Report['found']];
  /** How many of the kind. */
  readonly count?: number;
  /** What the sealer stops for at its next start. */
  readonly halt?: string;
  /** Alarm of the round over what is sealed. */
  readonly round?: string;
}

const fifth = '(select id from ledger_entry where seq = 5)';
const last = '(select max(seq) from ledger_entry)';
const columns = 'unit_id, leaf, ops, mac, at, actor, act, outcome, clauses, object_table, object_id, late';
const again = (id: string, more = '') =>
  `insert into ledger_entry (id, ${columns}${more && ', xid'}) select '${id}', ${columns}${more} from ledger_entry where seq = 5`;
const garbled = (id: string) => `${again(id)}; update ledger_entry set mac = '\\x00' where id = '${id}'`;

const forgeries: Record<string, { readonly sql: string } & Found> = {
  'one letter of an entry': {
    sql: `update ledger_entry set leaf = overlay(leaf placing 'X' from 40 for 1) where seq = 5`,
    verify: [10, 'edited'],
    round: 'altered',
  },
  'the outcome in an entry’s text': {
    sql: `update ledger_entry set leaf = replace(leaf, '"outcome":"done"', '"outcome":"denied"') where seq = (select min(seq) from ledger_entry where outcome = 'done')`,
    verify: [10, 'edited'],
    round: 'altered',
  },
  'an entry’s text and columns alike, with its hash': {
    sql: `update ledger_entry set leaf = replace(leaf, actor, 'nobody'), actor = 'nobody',
      leaf_hash = sha256('\\x00'::bytea || convert_to(replace(leaf, actor, 'nobody'), 'UTF8')) where seq = (select max(seq) from ledger_entry where actor is not null)`,
    verify: [10, 'edited'],
    round: 'history',
  },
  'an entry deleted': { sql: 'delete from ledger_entry where seq = 5', verify: [10, 'deleted'], round: 'missing' },
  'an entry deleted and the others moved up': {
    sql: `delete from ledger_entry where seq = 5; update ledger_entry set seq = -seq where seq > 5; update ledger_entry set seq = -seq - 1 where seq < 0`,
    verify: [10],
    halt: 'bad_tree',
    round: 'history',
  },
  'two entries exchanged': {
    sql: `update ledger_entry set seq = case seq when 5 then -6 else -5 end where seq in (5, 6); update ledger_entry set seq = -seq where seq < 0`,
    verify: [10],
    round: 'history',
  },
  'an entry put between others': {
    sql: `update ledger_entry set seq = -seq where seq > 5; update ledger_entry set seq = -seq + 1 where seq < 0;
      insert into ledger_entry (id, seq, leaf_hash, ${columns}) overriding system value select 'between', 6, leaf_hash, ${columns} from ledger_entry where seq = 5`,
    verify: [10],
    halt: 'bad_tree',
    round: 'history',
  },
  'the last entries cut off': {
    sql: `delete from ledger_entry where seq > ${last} - 3`,
    verify: [11, 'truncated'],
    halt: 'bad_tree',
    round: 'missing',
  },
  'the row changes of an entry': {
    sql: `update ledger_entry set ops = replace(ops, '一处', '九处') where ops like '%一处%'`,
    verify: [10, 'edited'],
    round: 'altered',
  },
  'row changes with their digest in the text made anew': {
    sql: `update ledger_entry set ops = replace(ops, '一处', '九处'), leaf = replace(leaf, encode(sha256(convert_to(ops, 'UTF8')), 'hex'),
      encode(sha256(convert_to(replace(ops, '一处', '九处'), 'UTF8')), 'hex')) where ops like '%一处%'`,
    verify: [10, 'edited'],
    round: 'altered',
  },
  'any column beside an entry’s text': {
    sql: Object.entries({
      actor: `'nobody'`,
      act: `'clock'`,
      outcome: `'failed'`,
      clauses: `'{ORG-001}'`,
      at: `at - interval '1 hour'`,
      object_id: `'x', object_table = 'person'`,
      late: 'not late',
      id: `'zzz'`,
      unit_id: `'other'`,
    })
      .map(([name, value], n) => `update ledger_entry set ${name} = ${value} where seq = ${2 * n + 1}`)
      .join(';'),
    verify: [17, 'columns'],
    count: 9,
    round: 'altered',
  },
  'an old entry once more, under another number': {
    sql: again('copied'),
    verify: [10, 'repeated'],
    halt: 'replayed',
  },
  'an old entry once more, in another unit': {
    sql: `${again('copied')}; update ledger_entry set unit_id = 'other', id = ${fifth} where id = 'copied'`,
    verify: [10, 'repeated'],
    halt: 'replayed',
  },
  'an entry invented': {
    sql: garbled('invented'),
    verify: [10, 'repeated'],
    halt: 'bad_mac',
  },
  'an entry invented that explains a changed row': {
    sql: `update department set name = '九处' where name = '一处';
      insert into ledger_entry (id, ${columns}) select 'invented', unit_id, replace(leaf, '"id":"' || id, '"id":"invented'),
        (select '[{"key":{"id":"' || d.id || '","unit_id":"' || d.unit_id || '"},"op":"update","set":{"name":"九处"},"table":"department"}]' from department d where name = '九处'),
        mac, at, actor, act, outcome, clauses, object_table, object_id, late from ledger_entry where seq = 5`,
    verify: [16, 'unproven'],
    halt: 'bad_mac',
  },
  'an entry of a transaction that never was': {
    sql: again('stuck', `, '9000000000000000000'::xid8`),
    verify: [10, 'repeated'],
    halt: 'bad_place',
  },
  'the last entry’s seal taken away': {
    sql: `update ledger_entry set seq = null, leaf_hash = null where seq = ${last}`,
    verify: [11, 'truncated'],
    halt: 'bad_tree',
    round: 'missing',
  },
  'a seal in the middle taken away': {
    sql: 'update ledger_entry set seq = null, leaf_hash = null where seq = 5',
    verify: [10, 'deleted'],
    round: 'missing',
  },
  'a checkpoint edited': {
    sql: `update ledger_checkpoint set note = replace(note, 'jingui/', 'jingui/x') where size = (select max(size) from ledger_checkpoint)`,
    verify: [15, 'signature'],
    halt: 'bad_tree',
    round: 'history',
  },
  'a checkpoint of another key': {
    sql: `update ledger_checkpoint set note = overlay(note placing 'AAAAAA' from length(note) - 40 for 6) where size = (select max(size) from ledger_checkpoint)`,
    verify: [15, 'signature'],
    halt: 'bad_tree',
    round: 'history',
  },
  'the tree made longer': { sql: 'update ledger_tree set size = size + 1', halt: 'bad_tree' },
  'the tree brought back to nothing': {
    sql: `update ledger_tree set size = 0, edge = '', root = sha256('')`,
    halt: 'rolled_back',
  },
  'the tree taken away': { sql: 'delete from ledger_tree', halt: 'bad_tree' },
  'tree, checkpoints and seals all taken away': {
    sql: 'delete from ledger_tree; delete from ledger_checkpoint; update ledger_entry set seq = null, leaf_hash = null',
    halt: 'rolled_back',
  },
  'a row edited': { sql: `update department set name = '九处' where name = '一处'`, verify: [14, 'row'] },
  'somebody’s grade': { sql: `update person set grade = 'core' where name = '孙科员'`, verify: [14, 'row'] },
  'an office given': {
    sql: `insert into appointment select (jsonb_populate_record(a, '{"id":"planted","role":"secrecy_office_head"}')).* from appointment a limit 1`,
    verify: [14, 'row'],
  },
  'a row deleted': { sql: `delete from department where name = '三处'`, verify: [14, 'row'] },
  'a row planted': {
    sql: `insert into department select (jsonb_populate_record(d, '{"id":"planted","name":"九处"}')).* from department d where name = '三处'`,
    verify: [14, 'row'],
  },
  'a row moved to another unit': {
    sql: `update department set unit_id = 'other' where name = '三处'`,
    verify: [14, 'row'],
  },
  'a password planted': {
    sql: `insert into jingui.credential (login, unit_id, person_id, hash) select 'planted', unit_id, 'somebody', hash from jingui.credential limit 1`,
    verify: [18, 'credential'],
    round: 'credential',
  },
  'a password exchanged': {
    sql: `update jingui.credential set hash = (select hash from jingui.credential where login = 'reader') where login = 'clerk'`,
    verify: [18, 'credential'],
    round: 'credential',
  },
  'a login given to another account': {
    sql: `update jingui.credential set login = 'other.login' where login = 'clerk'`,
    verify: [18, 'credential'],
    round: 'credential',
  },
  'a one-time password made one for good': {
    sql: `update jingui.credential set one_time = not one_time where login = 'clerk'`,
    verify: [18, 'credential'],
    round: 'credential',
  },
  'a password taken away': { sql: `delete from jingui.credential where login = 'clerk'`, verify: [18, 'credential'] },
  'a halt planted': {
    sql: `insert into ledger_alarm (kind, unit_id, entry_id, zh, en) values ('bad_mac', 'x', 'y', '', '')`,
    halt: 'bad_mac',
  },
};

describe('by SQL', () => {
  for (const [name, { sql, verify, count, halt, round }] of Object.entries(forgeries)) {
    const by = [verify && `verify ${verify.join(' ')}`, halt && `the sealer: ${halt}`, round && `the round: ${round}`];
    it(`${name} – ${by.filter(Boolean).join('; ')}`, async () => {
      const forged = await site.copy();
      try {
        await forged.behind(sql);
        if (verify !== undefined) {
          const report = await forged.verified({ witness });
          expect(report.exitCode, JSON.stringify(report.found)).toBe(verify[0]);
          if (verify[1] !== undefined) expect(report.found[verify[1]]).toEqual(count ?? expect.any(Number));
        }
        if (round !== undefined) expect(await aRound(forged)).toContain(round);
        const sealer = await forged.seal();
        expect((await sealer.halts()).map(({ kind }) => kind)).toEqual(halt === undefined ? [] : [halt]);
      } finally {
        await forged.gone();
      }
    });
  }
});

async function aRound(forged: Site): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: forged.databaseUrl, options: '-c search_path=public', max: 2 });
  pool.on('error', () => {});
  const keys = await forged.keys();
  const found: string[] = [];
  const alarm = async ({ kind }: { readonly kind: string }) => void found.push(kind);
  await goRound({ pool, keys, credentials: createCredentialBook(pool, keys), alarm }, () => false);
  await pool.end();
  return found;
}

describe('with more than SQL', () => {
  it('a site nobody was at is good, for the witness too, and a round finds nothing', async () => {
    expect(await site.verified({ witness })).toMatchObject({ exitCode: 0, findings: [], unsealed: 0 });
    expect(await aRound(site)).toEqual([]);
  });

  it('an old backup in the place of the database: rolled back, for the witness and for the record', async () => {
    const old = await before.copy();
    await rm(path.join(old.dataDir, 'ledger'), { recursive: true });
    const record = await readFile(path.join(site.dataDir, 'ledger', 'record.jsonl'), 'utf8');
    expect(await old.verified({ witness })).toMatchObject({ exitCode: 13, found: { rollback: 1 } });
    await old.seal();
    await old.stop();
    await writeFile(path.join(old.dataDir, 'ledger', 'record.jsonl'), record);
    expect((await (await old.seal()).halts()).map(({ kind }) => kind)).toEqual(['rolled_back']);
    await old.gone();
  });

  it('a history that went on otherwise, signed with our own key: a fork', async () => {
    const fork = await before.copy();
    await rm(path.join(fork.dataDir, 'ledger'), { recursive: true });
    const unit = new Installation(await fork.start());
    await unit.signIn('system_admin');
    for (const name of ['甲处', '乙处', '丙处', '丁处', '戊处'])
      await unit.done('system_admin', 'organization.add-department', { name, kind: 'business' });
    await fork.stop();
    await fork.seal();
    await fork.stop();
    expect(await fork.verified({ witness })).toMatchObject({ exitCode: 12 });
    await writeFile(
      path.join(fork.dataDir, 'ledger', 'record.jsonl'),
      await readFile(path.join(site.dataDir, 'ledger', 'record.jsonl')),
    );
    expect((await (await fork.seal()).halts()).map(({ kind }) => kind)).toEqual(['forked']);
    await fork.gone();
  });

  it('everything signed anew with another key: another key', async () => {
    const forged = await site.copy();
    const { vkey } = await forged.keys();
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(
      path.join(forged.dataDir, 'keys', 'ledger-ed25519.pem'),
      privateKey.export({ type: 'pkcs8', format: 'pem' }),
    );
    expect((await forged.seal()).problem?.en).toContain('Bring back the original keys');
    await forged.behind('delete from ledger_tree; delete from ledger_checkpoint; delete from ledger_alarm');
    expect((await forged.verified({ vkey }).catch(() => ({ exitCode: 15 }))).exitCode).toBe(15);
    await forged.gone();
  });
});

describe('at the door', () => {
  let forged: Site;
  let unit: Installation;
  const signIn = (who: string) =>
    unit.signIn(who).then(
      () => 'in',
      (error: Error) => error.message.slice(0, 12),
    );
  const person = async (login: string) =>
    (await forged.rows<{ id: string }>(`select person_id as id from jingui.credential where login = '${login}'`))[0]
      ?.id ?? '';

  beforeAll(async () => {
    forged = await site.copy();
    unit = new Installation(await forged.start());
  });
  afterAll(() => forged.gone());

  it('who has not been tampered with gets in', async () => {
    expect(await signIn('audit_admin')).toBe('in');
  });

  it('a password put in the place of another’s opens nothing, and is an alarm', async () => {
    const [own, victim] = [await person('reader'), await person('clerk')];
    await forged.behind(`update jingui.credential set hash = '${passwords.get(own)}' where person_id = '${victim}'`);
    const answer = await unit.call('', '/api/session', { login: 'clerk', password: 'Xia-6-Xue-2026' });
    expect(answer.status).toBe(401);
    expect(await forged.alarms()).toEqual(['credential']);
  });

  it('a session nobody signed in to opens nothing, as a person or as the system', async () => {
    const [auditor] = await forged.rows<{ unit_id: string; person_id: string }>(
      `select unit_id, person_id from jingui.credential where login = 'audit.admin'`,
    );
    for (const [kind, who] of [
      ['person', `'${auditor?.unit_id}', '${auditor?.person_id}'`],
      ['system', 'null, null'],
    ] as const) {
      const token = `planted-${kind}`;
      const id = createHash('sha256').update(token).digest('hex');
      await forged.behind(
        `insert into jingui.session (id, kind, unit_id, person_id, idle_seconds, ends_at) values ('\\x${id}', '${kind}', ${who}, 600, now() + interval '1 hour')`,
      );
      expect(await unit.asToken(token, '/api/ledger')).toBe(401);
    }
    expect(await forged.alarms()).toEqual(['credential', 'session', 'session']);
  });

  it('a session that was signed in to stands over a restart', async () => {
    await forged.stop();
    unit.moveTo(await forged.start());
    expect(await unit.status('audit_admin', '/api/ledger/state')).toBe(200);
  });
});
