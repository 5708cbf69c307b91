import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Json } from '#kernel/json.ts';
import { verifyExport } from '#verify/main.ts';
import { cleanUp, createSigner, type Export, makeExport, tables, writeExport } from './support/export-fixture.ts';

/**
 * A second verifier, written from the format alone, with nothing of the first: everything in memory, RFC 6962 word for
 * word, the plainest replay. The two must agree about every log, true or damaged.
 */
afterAll(cleanUp);

function root(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1)
    return createHash('sha256')
      .update(Buffer.of(0))
      .update(leaves[0] as Buffer)
      .digest();
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(root(leaves.slice(0, k)))
    .update(root(leaves.slice(k)))
    .digest();
}

function lines(dir: string, name: string): string[] {
  const text = readFileSync(path.join(dir, name), 'utf8');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function secondOpinion(dir: string): boolean {
  try {
    const manifest = JSON.parse(readFileSync(path.join(dir, 'manifest.json'), 'utf8'));
    const x = Buffer.from(manifest.public_key, 'base64').toString('base64url');
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
    const [leaves, ops] = [lines(dir, 'ledger.jsonl'), lines(dir, 'ops.jsonl')];
    let last = -1;
    for (const line of lines(dir, 'checkpoints.jsonl')) {
      const [body = '', signatures = ''] = JSON.parse(line).note.split('\n\n');
      const [origin, size, hash] = body.split('\n');
      const signature = Buffer.from(signatures.trim().split(' ')[2], 'base64').subarray(4);
      if (origin !== manifest.origin || !verify(null, Buffer.from(`${body}\n`), key, signature)) return false;
      if (root(leaves.slice(0, size).map((leaf) => Buffer.from(leaf))).toString('base64') !== hash) return false;
      last = Number(size);
    }
    if (last !== leaves.length || ops.length !== leaves.length || manifest.size !== last) return false;
    if (
      !leaves.every(
        (leaf, i) =>
          JSON.parse(leaf).ops ===
          createHash('sha256')
            .update(ops[i] as string)
            .digest('hex'),
      )
    )
      return false;
    return Object.entries(manifest.tables).every(([name, table]) =>
      sameRows(dir, name, table as { key: string[]; columns: object }, ops),
    );
  } catch {
    return false;
  }
}

function sameRows(
  dir: string,
  name: string,
  { key, columns }: { readonly key: readonly string[]; readonly columns: object },
  ops: readonly string[],
): boolean {
  const state = new Map<string, Record<string, unknown>>();
  for (const op of ops.flatMap((text) => JSON.parse(text)).filter((one) => one.table === name)) {
    const id = JSON.stringify(key.map((column) => (op.row ?? op.key)[column]));
    if ((op.op === 'insert') === state.has(id)) return false;
    if (op.op === 'delete') state.delete(id);
    else state.set(id, { ...state.get(id), ...(op.row ?? op.set) });
  }
  const there = lines(dir, `rows/${name}.jsonl`).map((line) => JSON.parse(line));
  if (!there.every((row) => Object.keys(row).every((column) => column in columns))) return false;
  const found = there.map(plain);
  return [...state.values()].map(plain).sort().join('\n') === found.sort().join('\n');
}

/** Columns by name, null ones left out. */
function plain(row: Record<string, unknown>): string {
  return JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const value = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.integer({ min: -9, max: 99 }),
  fc.boolean(),
  fc.constant({ a: ['"', 1] }),
);
const step = fc.record({ kind: fc.nat(9), row: fc.nat(7), title: value, level: value, tags: value });
const steps = fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 25 });

/** Random changes of eight rows that are possible one after the other. */
function possible(plan: readonly (readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[])[]): Json[][] {
  const there = new Set<number>();
  return plan.map((acts) =>
    acts.map(({ kind, row, title, level, tags }): Json => {
      const key = { unit_id: 'u1', id: `c${row}` };
      if (!there.has(row)) {
        there.add(row);
        return { op: 'insert', table: 'carrier', row: { ...key, title, level } as unknown as Json };
      }
      if (kind === 0) {
        there.delete(row);
        return { op: 'delete', table: 'carrier', key };
      }
      const set = kind < 4 ? { title } : kind < 7 ? { level, tags } : { tags };
      return { op: 'update', table: 'carrier', key, set: set as unknown as Json };
    }),
  );
}

type Damage = (log: Export, at: number, by: number) => void;
const pick = (list: readonly string[], at: number): number => at % Math.max(list.length, 1);
const flip = (text: string, by: number): string => {
  const bytes = Buffer.from(text);
  const at = by % Math.max(bytes.length, 1);
  bytes[at] = (bytes[at] as number) ^ (1 << (by % 7));
  return bytes.toString('utf8');
};
const edit = (list: string[] | undefined, at: number, by: number): void => {
  if (list?.length) list[pick(list, at)] = flip(list[pick(list, at)] as string, by);
};
const damages: Damage[] = [
  () => {},
  (log, at, by) => edit(log.leaves, at, by),
  (log, at, by) => edit(log.ops, at, by),
  // What is signed; how strictly the lines around it are read is the first verifier's own affair.
  (log, at, by) => {
    const i = pick(log.notes, at);
    const [body = '', rest] = (log.notes[i] as string).split('\n\n');
    log.notes[i] = `${flip(body, by)}\n\n${rest}`;
  },
  (log, at, by) => edit(log.rows.carrier, at, by),
  (log, at) => void log.leaves.splice(pick(log.leaves, at), 1),
  (log, at) => void log.rows.carrier?.splice(pick(log.rows.carrier, at), 1),
  (log, at) => void log.rows.carrier?.push(...log.rows.carrier.slice(at % 8, (at % 8) + 1)),
  (log, at, by) => log.leaves.splice(pick(log.leaves, at), 0, ...log.leaves.splice(pick(log.leaves, by), 1)),
  (log, at) => void (log.sealed = at % 2 === 0 ? null : log.sealed),
];

it('agrees with the verifier about random logs, true and damaged', { timeout: 900_000 }, async () => {
  const signer = createSigner();
  const dir = writeExport(makeExport({ size: 0, signer }));
  let [good, bad] = [0, 0];
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(damages.length - 1), fc.nat(), fc.nat(), async (plan, damage, at, by) => {
      const ops = possible(plan);
      const log = makeExport({
        size: ops.length,
        signer,
        checkpointsAt: [Math.floor(ops.length / 2)],
        ops: (i) => ops[i] ?? [],
      });
      (damages[damage] as Damage)(log, at, by);
      // The manifest and the number of lines are the fixture's; only what was damaged above differs.
      writeExport({ ...log, tables, manifest: { size: ops.length } }, dir);
      const [report, second] = [await verifyExport(dir), secondOpinion(dir)];
      if (second) good += 1;
      else bad += 1;
      expect(report.ok, JSON.stringify(report.findings)).toBe(second);
    }),
    { numRuns: Number(process.env.JINGUI_RUNS ?? 800) },
  );
  expect(Math.min(good, bad)).toBeGreaterThan(100);
});

it('is independent: the verifier reads only node and four files of the kernel, and one library to check SM2', () => {
  const folder = path.join(import.meta.dirname, '../../src/verify');
  const allowed = /^(node:[a-z/_]+|\.\/[a-z0-9-]+\.ts|#kernel\/(canonical|merkle|checkpoint|sm2-key)\.ts)$/;
  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    for (const [, what, from] of text.matchAll(/^import (type )?[^;]*?from '([^']+)'/gms)) {
      if (name === 'sm2-signature.ts' && from === 'sm-crypto-v2') continue;
      if (what === undefined || from !== '#kernel/json.ts') expect(from, name).toMatch(allowed);
    }
  }
});
