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
  'After some seconds of work the desk is left alone for a minute; then a code is scanned, the copy lent and taken back, each once. The same at once afterwards.';
export const limit = 100;

const idleSeconds = 60;

export async function bench(): Promise<Measured[]> {
  return withStage(1, async ({ owner, unit, tokens: [token = ''], url }) => {
    await seedCarriers(owner, unit, 10_000, 0);
    await seedPermits(owner, unit, 1);
    const [out, back] = loan(0, `/api/procedures/${lend.id}`, `/api/procedures/${takeBack.id}`);
    const scan = { method: 'GET', path: `/api/scan/${codeOf(0, 0)}` } as const;
    await drive({ url, tokens: [token], calls: () => [scan, out, back] }, 1, 6, 0);
    await sleep(idleSeconds * 1000);
    let keys = 0;
    const timed = async ({ method, path, body }: { method: string; path: string; body?: object }) => {
      const headers = { authorization: `Bearer ${token}`, 'x-jingui': '1' };
      const more = body && { 'content-type': 'application/json', 'idempotency-key': `cold-${keys++}` };
      const start = performance.now();
      const answer = await fetch(url + path, {
        method,
        headers: { ...headers, ...more },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const said = await answer.text();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${said}`);
      return performance.now() - start;
    };
    // The one who measures is cold, too: his own code is no part of it.
    await timed({ method: 'GET', path: '/api/health' });
    const round = async () => [await timed(scan), await timed(out), await timed(back)] as const;
    const [scanned, lent, returned] = await round();
    const [again, lentAgain, returnedAgain] = await round();
    return [
      { what: 'the first scan', value: scanned, unit: 'ms', most: 5 },
      { what: 'the first loan', value: lent, unit: 'ms' },
      { what: 'the first return', value: returned, unit: 'ms' },
      { what: 'the next scan', value: again, unit: 'ms' },
      { what: 'the next loan', value: lentAgain, unit: 'ms' },
      { what: 'the next return', value: returnedAgain, unit: 'ms' },
    ];
  });
}
