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
