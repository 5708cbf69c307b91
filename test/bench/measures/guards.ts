import { allGuards } from '#kernel/guard.ts';
import { judgedIn, unjudged } from '#kernel/judged.ts';
import { happeningsIn } from '#kernel/meaning.ts';
import { type Ask, judge } from '#kernel/verdict.ts';
import { handOver } from '#modules/hands/hand-over.ts';
import { causes, type Facts } from '#modules/hands/procedures/issue/rules.ts';
import type { Input } from '#modules/hands/procedures/issue/schema.ts';
import { settle } from '#server/interpret.ts';
import { loadModules } from '#server/modules.ts';
import { atDesk, copy, handing } from '#test/kit/hands-facts.ts';
import { law } from '#test/kit/rules.ts';
import { type Measured, middle } from '../kit/measure.ts';

export const title = 'Judging an act and comparing what it writes';
export const how =
  'Copies are issued at the desk: every rule of the act and of the guards of what it brings about is asked of each copy, and then each of its row operations is compared with what was judged. Pure, without the database; the middle of many rounds.';
export const limit = 60;

const input: Input = {
  carriers: [],
  person: 'reader',
  purpose: '起草',
  due_at: '2026-03-02T09:30:00.000Z',
  id_checked: true,
  signature: true,
};

function issuing(copies: number): Ask<Facts, Input> {
  const handings = Array.from({ length: copies }, (_, n) => handing({ copy: copy({ id: `c${n}`, copy_no: n }) }));
  return { ...atDesk, handings, named: {}, keeper: null, standing: null, input };
}

export async function bench(rounds = 400): Promise<Measured[]> {
  const { procedures, meanings, tables, all } = await loadModules();
  const guards = allGuards(all.flatMap((module) => module.guards));
  const rules = procedures.get('hands.issue')?.rules ?? [];
  let made = 0;
  function once(copies: number): { judging: number; comparing: number } {
    const ask = issuing(copies);
    const { effects } = handOver(ask, () => `id${made++}`, []);
    const ops = settle(effects, 'bench', tables);
    const start = performance.now();
    const { findings } = judge(rules as never, ask, law);
    const between = performance.now();
    const gaps = unjudged(
      happeningsIn(ops, meanings, (name) => guards.has(name)),
      judgedIn(ask, causes),
      guards,
    );
    const end = performance.now();
    if (findings.length + gaps.length > 0) throw new Error(JSON.stringify([findings[0], gaps[0]]));
    return { judging: between - start, comparing: end - between };
  }
  function measured(copies: number, times: number, most: number): Measured[] {
    const found = Array.from({ length: times }, () => once(copies)).slice(times / 4);
    const [judging, comparing] = [middle(found.map((one) => one.judging)), middle(found.map((one) => one.comparing))];
    const what = `${copies.toLocaleString('en')} ${copies === 1 ? 'copy' : 'copies'}`;
    return [
      { what: `${what}: judging`, value: judging, unit: 'ms' },
      { what: `${what}: comparing`, value: comparing, unit: 'ms' },
      { what: `${what}: both`, value: judging + comparing, unit: 'ms', most },
    ];
  }
  return [...measured(1, rounds * 10, 0.02), ...measured(1000, rounds / 10, 5)];
}
