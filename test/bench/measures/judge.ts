import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { newEnforcer, newModelFromString } from 'casbin';
import { type Ask, judge, type Rule } from '#kernel/verdict.ts';
import { atDesk, copy, handing, holder, refusedHandings } from '#test/kit/hands-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { law } from '#test/kit/rules.ts';
import { causes, rules as own, type Facts } from '#modules/hands/procedures/lend/rules.ts';
import type { Input } from '#modules/hands/procedures/lend/schema.ts';
import { peerRules, plainAsk } from '../kit/peer-rules.ts';
import { type Measured, middle } from '../kit/measure.ts';

export const title = 'Judging one act';
export const how =
  'Twelve rules of lending, the very ones the product asks, against the same twelve written for Cedar (WebAssembly, policies parsed once) and casbin (synchronous). Ten acts in turn, eight lawful and two refused, as at a desk; all three must agree on each. The peers get their facts ready made and answer yes or no; ours answers with every clause that stands against the act. Rounds in turn, the middle of five.';
export const limit = 60;

type LendAsk = Ask<Facts, Input>;
const input: Input = {
  carrier: 'c1',
  person: 'reader',
  purpose: '起草',
  due_at: '2026-03-02T09:30:00.000Z',
  id_checked: true,
  signature: true,
};
const lawful: LendAsk = { ...atDesk, handings: [handing()], input };
const taken = (patch: Parameters<typeof holder>[0]) => [handing({ taker: holder(patch), reader: holder(patch) })];
/** The acts in turn. */
const asks: readonly LendAsk[] = [
  ...Array.from({ length: 4 }, (_, n) => ({
    ...lawful,
    handings: [handing({ copy: copy({ copy_no: n, level: 3 + (n % 2) }) })],
  })),
  { ...lawful, handings: [handing({ copy: copy({ hand: 'missing' }) })] },
  ...Array.from({ length: 4 }, (_, n) => ({ ...lawful, handings: taken({ tokens: ['all', `p:reader${n}`, 'd:d1'] }) })),
  { ...lawful, input: { ...input, signature: false } },
];
const refused = [4, 9];

export async function bench(seconds = 1, rounds = 5): Promise<Measured[]> {
  const rules = comparedRules();
  await sameMeaning(rules);
  const ours = (n: number) => judge(rules, { ...(asks[n] as LendAsk) }, law).findings.length === 0;
  const [byCedar, byCasbin] = [cedarJudge(asks), await casbinJudge(asks)];
  for (const [n] of asks.entries()) {
    const said = [!refused.includes(n), ours(n), byCedar(n), byCasbin(n)];
    if (new Set(said).size > 1) throw new Error(`the three disagree on act ${n}: ${said}`);
  }
  const found = { ours: [] as number[], cedar: [] as number[], casbin: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    found.ours.push(rate(ours, seconds));
    found.cedar.push(rate(byCedar, seconds));
    found.casbin.push(rate(byCasbin, seconds));
  }
  const over = (peer: readonly number[]) => middle(found.ours.map((one, n) => one / (peer[n] as number)));
  return [
    { what: 'ours', value: middle(found.ours), unit: '/s' },
    { what: `cedar-wasm ${versionOf('@cedar-policy/cedar-wasm')}`, value: middle(found.cedar), unit: '/s' },
    { what: `casbin ${versionOf('casbin')}`, value: middle(found.casbin), unit: '/s' },
    { what: 'ours over cedar-wasm', value: over(found.cedar), unit: '×', least: 100 },
    { what: 'ours over casbin', value: over(found.casbin), unit: '×', least: 20 },
  ];
}

/** The rules the product asks when something is lent, those the peers have too. */
function comparedRules(): readonly Rule<LendAsk>[] {
  const lending = asked<LendAsk>(own, causes);
  const gone = Object.keys(peerRules).filter((id) => !lending.some((rule) => rule.id === id));
  if (gone.length > 0)
    throw new Error(
      `lending has no rule ${gone.join(', ')} any more; it has ${lending.map(({ id }) => id).join(', ')}`,
    );
  return lending.filter(({ id }) => id in peerRules);
}

/** What the tests of lending name as breaking a rule, it breaks for the peers as well: a rule that came to mean something else is told. */
async function sameMeaning(rules: readonly Rule<LendAsk>[]): Promise<void> {
  const variations: Readonly<Record<string, Partial<LendAsk>>> = refusedHandings(input);
  const broken = rules.map(({ id }) => ({ ...lawful, ...variations[id] }));
  const [byCedar, byCasbin] = [cedarJudge(broken), await casbinJudge(broken)];
  for (const [n, { id }] of rules.entries()) {
    const found = judge(rules, broken[n] as LendAsk, law).findings.some(({ rule }) => rule === id);
    if (!found || byCedar(n) || byCasbin(n)) throw new Error(`what breaks ${id} does not break it for all three`);
  }
}

function cedarJudge(asks: readonly LendAsk[]): (n: number) => boolean {
  const policies = [
    'permit(principal, action, resource);',
    ...Object.values(peerRules).map(({ cedar: when }) => `forbid(principal, action, resource) when { ${when} };`),
  ];
  const parsed = cedar.preparsePolicySet('lend', { staticPolicies: policies.join('\n') });
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
  const calls = asks.map((ask) => ({
    principal: { type: 'Person', id: ask.actor.id },
    action: { type: 'Act', id: 'lend' },
    resource: { type: 'Carrier', id: ask.input.carrier },
    context: plainAsk(ask),
    preparsedPolicySetId: 'lend',
    entities: [],
  }));
  return (n) => {
    const answer = cedar.statefulIsAuthorized(calls[n] as (typeof calls)[number]);
    if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0)
      throw new Error(JSON.stringify(answer));
    return answer.response.decision === 'allow';
  };
}

async function casbinJudge(asks: readonly LendAsk[]): Promise<(n: number) => boolean> {
  const model = newModelFromString(`
[request_definition]
r = ask
[policy_definition]
p = broken, eft
[policy_effect]
e = !some(where (p.eft == deny))
[matchers]
m = eval(p.broken)`);
  const enforcer = await newEnforcer(model);
  await enforcer.addFunction('has', (list: readonly unknown[], one: unknown) => list.includes(one));
  await enforcer.addFunction('meets', (one: readonly unknown[], other: readonly unknown[]) =>
    one.some((x) => other.includes(x)),
  );
  for (const { casbin: broken } of Object.values(peerRules)) await enforcer.addPolicy(broken, 'deny');
  const plain = asks.map(plainAsk);
  return (n) => enforcer.enforceSync(plain[n]);
}

/** Decisions a second, warmed up. */
function rate(decide: (n: number) => boolean, seconds: number): number {
  for (let n = 0; n < 200; n++) decide(n % asks.length);
  const start = performance.now();
  let done = 0;
  for (let left = 1; left > 0; left = start + seconds * 1000 - performance.now())
    for (let n = 0; n < 100; n++, done++) decide(done % asks.length);
  return (done / (performance.now() - start)) * 1000;
}

function versionOf(name: string): string {
  const file = path.resolve(import.meta.dirname, '../../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
