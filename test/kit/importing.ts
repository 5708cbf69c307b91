import { setTimeout as sleep } from 'node:timers/promises';
import type { Response, World } from './world.ts';

export const working = ['reading', 'judging', 'committing'];

/** Uploads a ledger as `who`, as a browser does. */
export async function upload(w: World, who: string, name: string, bytes: Uint8Array): Promise<Response> {
  const boundary = 'jingui-test-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return w.send(who, { method: 'POST', url: '/api/import', payload, headers });
}

/** The import once the server has stopped working on it. */
export async function settled(w: World, who: string, id: string, query = ''): Promise<Response['body']> {
  for (;;) {
    const { status, body } = await w.get(who, `/api/import/${id}${query}`);
    if (status !== 200) throw new Error(`import answered ${status}: ${JSON.stringify(body)}`);
    if (!working.includes(body.state)) return body;
    await sleep(50);
  }
}

/** Uploads, takes the columns as guessed or remembered, and waits for the verdicts. */
export async function judged(w: World, who: string, name: string, bytes: Uint8Array): Promise<Response['body']> {
  const answer = await upload(w, who, name, bytes);
  if (answer.status !== 202) throw new Error(`upload answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  const { id } = answer.body.import;
  const read = await settled(w, who, id);
  if (read.state !== 'headings') return read;
  await w.post(who, `/api/import/${id}/mapping`, { mapping: {} });
  return settled(w, who, id);
}

/** Registers what was judged; answers the import afterwards. */
export async function committed(w: World, who: string, id: string): Promise<Response['body']> {
  const answer = await w.post(who, `/api/import/${id}/commit`);
  if (answer.status !== 202) throw new Error(`commit answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return settled(w, who, id);
}

export function csv(...lines: readonly string[]): Uint8Array {
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}

const columns = {
  number: '文号',
  title: '文件标题',
  level: '密级',
  period: '保密期限',
  copy_no: '份号',
  issuer: '来文机关',
  received: '收文日期',
  kind: '载体类别',
  location: '存放地点',
  holder: '责任人',
  state: '状态',
  scope: '知悉范围',
  destroyed: '销毁日期',
  archived: '归档日期',
  copying_unit: '复制单位',
  copied_on: '复制日期',
  remarks: '备注',
};
export type LedgerLine = Partial<Record<keyof typeof columns, string>>;

const shelved: LedgerLine = {
  level: '机密',
  period: '20年',
  copy_no: '000001',
  issuer: '云岭市委办公室',
  received: '2025-03-05',
  state: '在库',
};

/** A ledger whose papers lie in the registry but for what a line says. */
export function ledger(...lines: readonly LedgerLine[]): Uint8Array {
  const rows = lines.map((line, at) => {
    const n = at + 1;
    const full = { number: `云发〔2025〕${n}号`, title: `关于第${n}项工作的通知`, ...shelved, ...line };
    return (Object.keys(columns) as (keyof typeof columns)[]).map((key) => full[key] ?? '').join(',');
  });
  return csv(Object.values(columns).join(','), ...rows);
}

/** What every line of such a ledger is answered, in its order: the verdict, and the clauses of what is said to it. */
export async function answered(w: World, ...lines: readonly LedgerLine[]): Promise<[string, string[]][]> {
  const { rows } = await judged(w, 'clerk', '台账.csv', ledger(...lines));
  type Row = { line: number; verdict: string; findings: { clause?: string; refuses: boolean }[] };
  return (rows as Row[])
    .toSorted((a, b) => a.line - b.line)
    .map(({ verdict, findings }) => [verdict, findings.flatMap(({ clause }) => clause ?? [])]);
}

/** Such a ledger registered; the ids of its documents by title. */
export async function registered(w: World, ...lines: readonly LedgerLine[]): Promise<Record<string, string>> {
  const { id } = await judged(w, 'clerk', '台账.csv', ledger(...lines));
  const after = await committed(w, 'clerk', id);
  if (after.state !== 'committed') throw new Error(`not registered: ${JSON.stringify(after.says)}`);
  const { rows } = (await w.get('clerk', '/api/registers/documents?source=import')).body;
  return Object.fromEntries((rows as { id: string; title: string }[]).map((row) => [row.title, row.id]));
}
