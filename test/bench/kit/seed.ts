import type pg from 'pg';
import type { Table } from '#kernel/table.ts';
import { makeCode } from '#kernel/code.ts';
import { searchPieces } from '#kernel/search.ts';
import { caseTable } from '#kernel/approval.ts';
import { carrier, document } from '#modules/documents/index.ts';
import { borrow } from '#modules/hands/procedures/borrow/index.ts';

const copiesEach = 4;
const readers = `array['duty:registry', 'd:d1']`;
/** Of the nth document, of its copies and of the approval to lend them. */
const levelOf = (n: string) => `3 + ${n} % 2`;
const born = `timestamptz '2026-02-01 00:00:00+00'`;

/** What stands in a column of which nothing is said. */
const empty: Readonly<Record<string, string>> = {
  text: `''`,
  integer: '0',
  bigint: '0',
  smallint: '0',
  boolean: 'false',
  'text[]': `'{}'`,
  jsonb: `'{}'`,
  date: `'2026-03-01'`,
  'timestamptz(3)': born,
};

/**
 * Invented documents of four copies each, all in the registry, straight into the tables: a million acts would take an hour.
 * Triggers and foreign keys are off meanwhile. Copy n of the unit has the serial `serial + n`.
 */
export async function seedCarriers(
  owner: pg.ClientBase,
  unit: string,
  carriers: number,
  serial: number,
): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query('create temp table theme (n integer primary key, title text, pieces text[])');
  const titles = themes();
  await owner.query('insert into theme select * from unnest($1::int[], $2::text[]) as t (n, title)', [
    titles.map((_, n) => n),
    titles,
  ]);
  for (const [n, title] of titles.entries())
    await owner.query('update theme set pieces = $2 where n = $1', [n, searchPieces(title)]);
  const documents = Math.ceil(carriers / copiesEach);
  await fill(
    owner,
    document,
    unit,
    `generate_series(0, ${documents - 1}) s(n) join theme t on t.n = s.n % ${titles.length}`,
    {
      id: `'doc' || s.n`,
      sequence: `'classified'`,
      source: `'superior'`,
      kind: `'paper_document'`,
      doc_no: `'试发〔2026〕' || s.n || '号'`,
      title: `t.title || '之' || s.n`,
      issuer: `'试验省某厅'`,
      regime: `'state'`,
      period: `'{"kind":"years","years":10}'`,
      mark: `'秘密★10年'`,
      register_no: `'密收〔2026〕' || s.n || '号'`,
      copies_made: String(copiesEach),
      status: `'active'`,
      search: `t.pieces || array(select substr(s.n::text, at, 2) from generate_series(1, length(s.n::text) - 1) at)`,
      created_at: `${born} + s.n * interval '1 second'`,
      level: levelOf('s.n'),
      scope: readers,
    },
  );
  await fill(owner, carrier, unit, `generate_series(0, ${carriers - 1}) s(n)`, {
    id: `'car' || s.n`,
    code: codeSql(`(${serial}::bigint + s.n)`),
    document_id: `'doc' || s.n / ${copiesEach}`,
    copy_no: `s.n % ${copiesEach} + 1`,
    kind: `'paper_document'`,
    pages: '8',
    hand: `'registry'`,
    turn: '1',
    place_id: `'cabinet'`,
    created_at: `${born} + s.n * interval '1 second'`,
    level: levelOf(`s.n / ${copiesEach}`),
    regime: `'state'`,
    scope: readers,
  });
  await owner.query('set session_replication_role = origin');
  await owner.query('drop table theme');
  await gatherStatistics(owner);
}

/** Approvals that never run out: one loan after another of the first document copies, one for each client. */
export async function seedPermits(owner: pg.ClientBase, unit: string, clients: number): Promise<void> {
  await fill(owner, caseTable, unit, `generate_series(0, ${clients - 1}) s(n)`, {
    id: `'permit' || s.n`,
    no: `'20260302-permit' || s.n`,
    procedure: `'${borrow.id}'`,
    object_table: `'document'`,
    object_id: `'doc' || s.n`,
    grants: `array['copy.handed doc' || s.n]`,
    initiator: `'reader'`,
    status: `'approved'`,
    then: `'permit'`,
    round: '1',
    limit: '1000000000',
    level: levelOf('s.n'),
    regime: `'state'`,
    scope: readers,
  });
}

/** The carrier the nth client lends and takes back: the first copy of a document of its own. */
export function carrierOf(client: number): string {
  return `car${client * copiesEach}`;
}

export function codeOf(serial: number, n: number): string {
  return makeCode('carrier', serial + n);
}

async function fill(
  owner: pg.ClientBase,
  table: Table,
  unit: string,
  from: string,
  given: Record<string, string>,
): Promise<void> {
  const columns = Object.entries(table.columns).filter(([name]) => name !== 'unit_id');
  const values = columns.map(([name, { sql, nullable }]) => given[name] ?? (nullable ? 'null' : empty[sql]));
  const names = columns.map(([name]) => `"${name}"`);
  await owner.query(
    `insert into "${table.name}" (unit_id, ${names.join(', ')}) select '${unit}', ${values.join(', ')} from ${from}`,
  );
}

/** ISO/IEC 7064 MOD 11,10 in SQL, as `makeCode` has it. */
function codeSql(serial: string): string {
  const body = `'1' || lpad(${serial}::text, 10, '0')`;
  const digit = (product: string, at: number) =>
    `(coalesce(nullif((substr(b, ${at}, 1)::int + ${product}) % 10, 0), 10) * 2) % 11`;
  let product = '10';
  for (let at = 1; at <= 11; at++) product = digit(product, at);
  return `(select b || (11 - p) % 10 from (select b, ${product} as p from (select ${body} as b) as x) as y)`;
}

const subjects = [
  '城区防汛',
  '冬季供暖',
  '道路改造',
  '水源保护',
  '应急演练',
  '粮食储备',
  '档案整理',
  '网络巡查',
  '设备更新',
  '人员培训',
];
const acts = [
  '工作安排',
  '情况报告',
  '实施方案',
  '专项检查',
  '预算调整',
  '责任分工',
  '年度总结',
  '征求意见',
  '会议纪要',
  '整改要求',
];

function themes(): string[] {
  return subjects.flatMap((subject) => acts.map((act) => `关于${subject}${act}的通知`));
}

/** Of the tables that were filled. Not of the empty ones: planned for no rows at all, any index would do, and the plan would stay. */
export async function gatherStatistics(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables where pg_relation_size(relid) > 0`,
  );
  await owner.query(`vacuum analyze ${rows.map(({ name }) => name).join(', ')}`);
}
