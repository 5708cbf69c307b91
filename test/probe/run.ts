/** `npm run probe -- --reads N [--seed S] [--dir DIR]`: N random reads by all people of the demo, each held against an oracle of its own. Ends with 1 where anything was found. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Finding, Probe } from './kit/probe.ts';

const { values } = parseArgs({
  options: { reads: { type: 'string', default: '5000' }, seed: { type: 'string' }, dir: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const dir = values.dir ?? mkdtempSync(path.join(tmpdir(), 'jingui-probe-'));
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`seed ${seed}`);
const probe = await Probe.begun(dir, seed);
const found: Finding[] = [];
const asked = new Map<string, number>();
try {
  for (let n = 0; n < Number(values.reads); n++) {
    const { question, findings } = await probe.once();
    const kind = question.said
      .split(/[/?. ]/)
      .slice(0, 4)
      .join(' ');
    asked.set(kind, (asked.get(kind) ?? 0) + 1);
    for (const one of findings) say(JSON.stringify(one));
    found.push(...findings);
  }
} finally {
  await probe.stop();
  if (values.dir === undefined) rmSync(dir, { recursive: true, force: true });
}
for (const [kind, count] of [...asked].sort(([, a], [, b]) => b - a)) say(`${String(count).padStart(6)}  ${kind}`);
const of = (kind: string) => found.filter((one) => one.kind === kind).length;
say(
  `reads ${values.reads}, people ${probe.visitors.length}, leaks ${of('leak')}, hidden from who may know ${of('hidden')}`,
);
process.exitCode = found.length > 0 ? 1 : 0;
