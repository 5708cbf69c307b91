import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { lend } from '#modules/hands/procedures/lend/index.ts';
import { takeBack } from '#modules/hands/procedures/take-back/index.ts';
import { drive } from '../kit/drive.ts';
import { loan } from '../kit/loan.ts';
import type { Measured } from '../kit/measure.ts';
import { codeOf, seedCarriers, seedPermits } from '../kit/seed.ts';
import { withStage } from '../kit/stage.ts';

export const title = 'A desk nobody stood at for a minute';
export const how =
  'After some seconds of work the desk is left alone for a minute; then a code is scanned, the copy lent and taken back, each once; the same at once afterwards, with another copy scanned. A scan that shows a secret for the first time in a minute writes an entry (decision 0007).';
const cold =
  'PostgreSQL takes about 1.7 ms of it; the rest is the server’s own code, run for the first time in a minute (decision 0041).';
export const limit = 100;

const idleSeconds = 60;

export async function bench(): Promise<Measured[]> {
  return withStage(1, async ({ owner, unit, tokens: [token = ''], url }) => {
    await seedCarriers(owner, unit, 10_000, 0);
    await seedPermits(owner, unit, 1);
    const [out, back] = loan(0, `/api/procedures/${lend.id}`, `/api/procedures/${takeBack.id}`);
    const scan = { method: 'GET' as const, path: `/api/scan/${codeOf(0, 0)}` };
    await drive({ url, tokens: [token], calls: () => [scan, out, back] }, 1, 6, 0);
    await sleep(idleSeconds * 1000);
    let keys = 0;
    const timed = async ({ method, path, body }: { method: string; path: string; body?: object }, of = url) => {
      const headers = { authorization: `Bearer ${token}`, 'x-jingui': '1' };
      const more = body && { 'content-type': 'application/json', 'idempotency-key': `cold-${keys++}` };
      const start = performance.now();
      const answer = await fetch(of + path, {
        method,
        headers: { ...headers, ...more },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const said = await answer.text();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${said}`);
      return performance.now() - start;
    };
    // The one who measures is cold, too, which is no part of it: he asks another server first.
    const other = createServer((_, reply) => reply.end('{}')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    for (let n = 0; n < 200; n++) await timed(n % 2 ? scan : out, elsewhere);
    other.close();
    other.closeAllConnections();
    const round = async (first = scan) => [await timed(first), await timed(out), await timed(back)] as const;
    const [scanned, lent, returned] = await round();
    // Of another copy: what was shown within the minute is not entered again.
    const [again, lentAgain, returnedAgain] = await round({ ...scan, path: `/api/scan/${codeOf(0, 4)}` });
    return [
      { what: 'the first scan', value: scanned, unit: 'ms', most: 5, why: cold },
      { what: 'the first loan', value: lent, unit: 'ms' },
      { what: 'the first return', value: returned, unit: 'ms' },
      { what: 'the next scan', value: again, unit: 'ms' },
      { what: 'the next loan', value: lentAgain, unit: 'ms' },
      { what: 'the next return', value: returnedAgain, unit: 'ms' },
    ];
  });
}
