import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../kit/owner.ts';
import { seed } from '../kit/seed.ts';
import { overheard } from '../probe/kit/feeds.ts';
import { accuse } from '../probe/kit/plants.ts';
import { type Finding, Probe } from '../probe/kit/probe.ts';

const reads = 1000;
let dir: string;
let probe: Probe;

beforeAll(async () => {
  process.stdout.write(`probe seed ${seed}\n`);
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-probe-'));
  probe = await Probe.begun(dir, seed);
});

afterAll(async () => {
  await probe.stop();
  await rm(dir, { recursive: true, force: true });
});

async function asked(count: number): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (let n = 0; n < count; n++) found.push(...(await probe.once()).findings);
  return found;
}

test('a thousand random reads by all people of the demo tell nobody what he may not know, and keep nothing from who may', async () => {
  expect(await asked(reads), `JINGUI_FUZZ_SEED=${seed}`).toEqual([]);
});

test('whoever hears that something changed may know something of what changed', async () => {
  const cast = probe.cast();
  let listeners = 0;
  for (let n = 0; n < 5; n++) {
    const { findings, heard } = await overheard(probe, () => accuse(probe.world, cast, probe.chance, probe.planted));
    expect(findings, `JINGUI_FUZZ_SEED=${seed}`).toEqual([]);
    listeners += heard;
  }
  expect(listeners).toBeGreaterThan(0);
});

test('what the wall lets through is noticed', async () => {
  // Behind the product's back everybody may know every paper; the oracle goes on by what stood in the books before.
  await asOwner((client) => client.query(`update document set level = 0, scope = '{all}', barred = '{}'`), dir);
  expect((await asked(150)).length).toBeGreaterThan(10);
});
