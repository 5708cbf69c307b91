import { expect, test } from 'vitest';
import type { AnyProcedure } from '#kernel/module.ts';
import { paper, topSecret, internal } from '../kit/carriers-hands.ts';
import { designated } from '../kit/carriers-accounting.ts';
import { classified } from '../kit/classification.ts';
import { Chance } from '../kit/random/chance.ts';
import { again, inputOf } from '../kit/random/inputs.ts';
import { flows } from '../kit/random/flows.ts';
import { Unit } from '../kit/random/unit.ts';
import { cast, type Response, type World, world } from '../kit/world.ts';

/** By hand far more: JINGUI_STEPS=20000 JINGUI_SEED=1. */
const steps = Number(process.env.JINGUI_STEPS ?? 1000);
const seed = Number(process.env.JINGUI_SEED ?? 20260302);

/** They change what is lawful, open another unit's books, or send half the unit home. */
const left = ['organization.choose', 'takeover.import', 'organization.load-calendar'];
const rare = [
  'people.end-person',
  'people.leave-post',
  'people.end-appointment',
  'classification.declare-authority',
  'system.declare-site',
];

interface Going {
  readonly w: World;
  readonly unit: Unit;
  readonly chance: Chance;
  now: Date;
}

test(`people do ${steps} acts at random, and nothing comes about that a clause forbids (seed ${seed})`, {
  timeout: 60_000 + steps * 200,
}, async () => {
  const chance = new Chance(seed);
  const w = await world();
  const unit = await Unit.open(w.id);
  const going: Going = { w, unit, chance, now: new Date('2026-03-02T01:00:00.000Z') };
  await begin(w);
  const procedures = [...w.running.app.modules.procedures.values()].filter(({ id }) => !left.includes(id));
  const done = new Map<string, number>();
  for (let step = 0; step < steps; step++) {
    const since = await unit.last();
    const tried = await next(going, procedures);
    if (!tried || tried.answer.status >= 300) {
      if (tried && tried.answer.status >= 500) expect.fail(`${seed}/${step} ${JSON.stringify(tried)}`);
      continue;
    }
    done.set(tried.what, (done.get(tried.what) ?? 0) + 1);
    await unit.dealtWith([tried.input, tried.answer.body]);
    const broken = await unit.broken(since);
    expect(broken, `seed ${seed}, step ${step}: ${tried.who} ${tried.what} ${JSON.stringify(tried.input)}`).toEqual([]);
  }
  if (process.env.JINGUI_STEPS) console.log(Object.fromEntries([...done].sort(([, a], [, b]) => b - a)));
  await unit.close();
  expect(done.size).toBeGreaterThan(15);
});

/** Papers of every level, for one department or a few people. */
async function begin(w: World): Promise<void> {
  await designated(w);
  await paper(w, {});
  await paper(w, { level: 'secret', period: { kind: 'years', years: 20 } });
  await paper(w, topSecret);
  await paper(w, internal);
  await paper(w, { source: 'other', issuer: '试验省某厅' });
  await classified(w);
}

interface Tried {
  readonly who: string;
  readonly what: string;
  readonly input: unknown;
  readonly answer: Response;
}

/** Mostly single acts; now and then a stretch of work as it is meant to go, a signature, or some time. */
function next(going: Going, procedures: readonly AnyProcedure[]): Promise<Tried | undefined> {
  const dice = going.chance.next();
  if (dice < 0.01) return wait(going);
  if (dice < 0.2) return flow(going);
  return dice < 0.4 ? decide(going) : act(going, procedures);
}

/** A refusal ends it where it is; what was done until then stands. */
async function flow(going: Going): Promise<Tried> {
  const what = going.chance.pick(Object.keys(flows)) ?? '';
  const body = await flows[what]?.(going).catch((error: Error) => error.message);
  return { who: 'clerk', what: `flow ${what}`, input: null, answer: { status: 200, body } };
}

/** Some hours or days go by, and what is due at the end of them is done. */
async function wait(going: Going): Promise<Tried> {
  going.now = new Date(going.now.getTime() + going.chance.whole(1, 60) * 3_600_000);
  const at = going.now.toISOString();
  const answer = await going.w.post('clerk', '/api/scheduler/run', { at });
  return { who: 'clerk', what: 'time', input: at, answer };
}

interface Step {
  readonly case_id: string;
  readonly role: string;
}

/** One of those who may sign it decides an open request; now and then somebody else tries. */
async function decide({ w, unit, chance }: Going): Promise<Tried | undefined> {
  const open = await unit.all<Step>(
    `select s.case_id, s.role from "case" k join case_step s on s.unit_id = k.unit_id and s.case_id = k.id and s.round = k.round
      where k.unit_id = $1 and k.status = 'open' and s.status = 'waiting' order by k.id desc, s.no limit 6`,
  );
  const step = chance.pick(open);
  const who =
    step &&
    (chance.of(0.9)
      ? chance.pick(cast.filter(({ roles = [] }) => roles.includes(step.role as never)))
      : chance.pick(cast));
  if (!step || !who) return undefined;
  const what = chance.of(0.9) ? 'cases.sign' : (chance.pick(['cases.refuse', 'cases.return', 'cases.withdraw']) ?? '');
  const input = { case: step.case_id, opinion: '同意' };
  return { who: who.id, what, input, answer: await w.act(who.id, what, input) };
}

/** Somebody whose work it is, or anybody, fills a form in; what the answer finds wrong in it he fills in anew. */
async function act(going: Going, procedures: readonly AnyProcedure[]): Promise<Tried | undefined> {
  const { w, unit, chance, now } = going;
  const procedure = chance.pick(procedures);
  if (!procedure || (rare.includes(procedure.id) && chance.of(0.97))) return undefined;
  const menu: readonly string[] = Array.isArray(procedure.menu) ? procedure.menu : [];
  const fit = cast.filter(({ roles = [] }) => roles.some((role) => menu.includes(role)));
  const who = chance.pick(fit.length > 0 && chance.of(0.85) ? fit : cast);
  if (!who) return undefined;
  const around = { chance, pools: await unit.pools(), now };
  let input = inputOf(procedure, around);
  let answer = await w.act(who.id, procedure.id, input);
  for (let n = 0; n < 4 && answer.status === 422; n++) {
    const named = (answer.body.findings ?? []).flatMap(({ fields = [] }: { fields?: string[] }) => fields) as string[];
    if (named.length === 0) break;
    input = again(procedure, input, named, around);
    answer = await w.act(who.id, procedure.id, input);
  }
  return { who: who.id, what: procedure.id, input, answer };
}
