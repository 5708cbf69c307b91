import { setTimeout as sleep } from 'node:timers/promises';
import { received } from '#test/kit/carriers-intake.ts';
import { csv, judged, settled } from '#test/kit/importing.ts';
import { World } from '#test/kit/world.ts';
import { withServer } from '../kit/in-process.ts';
import { type Measured, quantile } from '../kit/measure.ts';
import { unit } from '../kit/unit.ts';

export const title = 'Receiving while an old ledger is registered';
export const how =
  'A letter is received every 150 ms, first with nothing beside it, then while 20,000 documents of an imported ledger are registered, one copy each, every tenth in somebody’s hand. The server runs in the process that asks. A hundred thousand are to take 30 s at most.';
const oneByOne =
  'every row passes the walls and stands in the ledger as any other; a third is the server’s time, a seventh the commits (decision 0039). The next part is not yet read while the last is written.';
export const limit = 120;

const rows = 20_000;
const letters = 30;
const heading = '登记号,文号,文件标题,密级,保密期限,份号,来文机关,收文日期,责任人,状态,条码,备注';

export async function bench(): Promise<Measured[]> {
  return withServer(async (running, owner) => {
    const w = new World(running, unit);
    let nth = 0;
    const receive = async () => {
      nth++;
      const start = performance.now();
      await received(w, { doc_no: `试厅发〔2026〕${nth}号`, title: `关于第${nth}项收文的通知` });
      const took = performance.now() - start;
      await sleep(150);
      return took;
    };
    for (let n = 0; n < 10; n++) await receive();
    const alone: number[] = [];
    for (let n = 0; n < letters; n++) alone.push(await receive());
    const { id } = await judged(w, 'clerk', '多.csv', csv(heading, ...Array.from({ length: rows }, (_, n) => line(n))));
    const start = performance.now();
    await w.post('clerk', `/api/import/${id}/commit`);
    let over = false;
    const beside: number[] = [];
    const unsealed: number[] = [];
    const receiving = (async () => {
      while (!over) beside.push(await receive());
    })();
    const watching = (async () => {
      while (!over) {
        const found = await owner.query<{ n: number }>('select count(*)::int as n from ledger_entry where seq is null');
        unsealed.push(found.rows[0]?.n ?? 0);
        await sleep(200);
      }
    })();
    const { state } = await settled(w, 'clerk', id);
    const took = (performance.now() - start) / 1000;
    over = true;
    await Promise.all([receiving, watching]);
    if (state !== 'committed') throw new Error(`the import is ${state}`);
    return [
      { what: 'a letter alone: p95', value: quantile(alone, 0.95), unit: 'ms' },
      { what: 'a letter during the import: p50', value: quantile(beside, 0.5), unit: 'ms' },
      { what: 'a letter during the import: p95', value: quantile(beside, 0.95), unit: 'ms' },
      { what: 'the longest', value: Math.max(...beside), unit: 'ms' },
      { what: 'entries without their place in the tree, at most', value: Math.max(...unsealed), unit: 'entries' },
      { what: '20,000 documents are registered in', value: took, unit: 's', most: 6, why: oneByOne },
    ];
  });
}

function line(n: number): string {
  const given = n % 10 === 0 ? '阅文人,在用,,第批' : ',在库,,';
  return `密收〔2025〕${n + 1}号,云发〔2025〕${n + 1}号,关于第${n + 1}项重要工作安排的通知,机密,20年,000001,云岭市委办公室,2025-03-05,${given}`;
}
