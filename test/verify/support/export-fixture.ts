import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonical } from '#kernel/canonical.ts';
import { checkpointBody, formatNote, formatVkey, toBase64, type VerifierKey, verifierKey } from '#kernel/checkpoint.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import { createFrontier, type HashAlgorithm, leafHash } from '#kernel/merkle.ts';
import { treeHash } from '#server/crypto/hash.ts';

export interface Signer {
  readonly key: KeyObject;
  readonly verifier: VerifierKey;
}

/** An export in memory, to be damaged by tests and written by `writeExport`. */
export interface Export {
  alg: HashAlgorithm;
  signer: Signer;
  tables: Record<string, { key: string[]; columns: Record<string, string> }>;
  leaves: string[];
  ops: string[];
  notes: string[];
  rows: Record<string, string[]>;
  /** Leaf hashes as sealed; null leaves the file out. */
  sealed: Uint8Array[] | null;
  manifest: Record<string, unknown>;
  unsealed: { id: string; leaf: string; ops: string }[];
}

export function createSigner(installation = 'test'): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url');
  return { key: privateKey, verifier: verifierKey(`jingui/${installation}`, raw, treeHash('sha256').hash) };
}

export function digest(alg: HashAlgorithm, text: string): string {
  return createHash(alg).update(text).digest('hex');
}

export const tables: Export['tables'] = {
  carrier: {
    key: ['unit_id', 'id'],
    columns: {
      unit_id: 'text',
      id: 'text',
      title: 'text',
      level: 'integer',
      holder: 'text',
      due_at: 'date',
      tags: 'jsonb',
      lost: 'boolean',
    },
  },
  loan: {
    key: ['unit_id', 'carrier_id', 'no'],
    columns: { unit_id: 'text', carrier_id: 'text', no: 'integer', note: 'text' },
  },
};

/** Row changes of entry i of a small invented ledger: inserts, updates, deletes, returns, entries without any. */
export function opsOf(i: number): Json[] {
  const unit_id = 'u1';
  const id = `c${Math.floor(i / 4)}`;
  const key = { unit_id, id };
  switch (i % 4) {
    case 0: {
      const row = {
        ...key,
        title: `工作要点 "${i}" \\ 卷`,
        level: i % 6,
        holder: null,
        due_at: null,
        tags: ['a', { n: i }],
        lost: false,
      };
      return [{ op: 'insert', table: 'carrier', row }];
    }
    case 1:
      return [
        { op: 'update', table: 'carrier', key, set: { holder: `p${i}`, due_at: '2026-08-01' } },
        { op: 'insert', table: 'loan', row: { unit_id, carrier_id: id, no: i, note: `第${i}次` } },
      ];
    case 2:
      return i % 8 === 2 ? [{ op: 'update', table: 'carrier', key, set: { holder: null, due_at: null } }] : [];
    default:
      return i % 16 === 3 ? [{ op: 'delete', table: 'loan', key: { unit_id, carrier_id: id, no: i - 2 } }] : [];
  }
}

export function leafOf(alg: HashAlgorithm, i: number, ops: string): string {
  return canonical({
    // Entries of the first version keep no law: both stand in one ledger.
    ...(i < 40 ? { v: 1 } : { v: 2, law: digest(alg, 'law') }),
    alg,
    id: `e${String(i).padStart(6, '0')}`,
    unit: 'u1',
    at: new Date(Date.UTC(2026, 7, 1, 8, 0, i)).toISOString(),
    actor: i % 5 === 0 ? null : `p${i % 7}`,
    device: i % 3 === 0 ? 'desk-1' : null,
    act: 'hands.lend',
    outcome: i % 11 === 10 ? 'denied' : 'done',
    clauses: ['CARRIER-026', 'CARRIER-030'],
    object: { table: 'carrier', id: `c${Math.floor(i / 4)}` },
    level: i % 6,
    late: false,
    input: digest(alg, `${i}`),
    ops: digest(alg, ops),
  });
}

export function signNote(signer: Signer, alg: HashAlgorithm, leaves: readonly string[]): string {
  const tree = treeHash(alg);
  const frontier = createFrontier(tree);
  for (const leaf of leaves) frontier.append(leafHash(tree, Buffer.from(leaf)));
  const body = checkpointBody({ origin: signer.verifier.name, size: leaves.length, root: frontier.root(), alg });
  const signature = sign(null, Buffer.from(body), signer.key);
  return formatNote({ body, signatures: [{ name: signer.verifier.name, keyId: signer.verifier.keyId, signature }] });
}

export interface FixtureOptions {
  readonly size?: number;
  readonly alg?: HashAlgorithm;
  readonly checkpointsAt?: readonly number[];
  readonly signer?: Signer;
  readonly ops?: (i: number) => Json[];
}

export function makeExport({
  size = 128,
  alg = 'sha256',
  checkpointsAt = [],
  signer = createSigner(),
  ops: opsAt = opsOf,
}: FixtureOptions = {}): Export {
  const ops = Array.from({ length: size }, (_, i) => canonical(opsAt(i)));
  const leaves = ops.map((text, i) => leafOf(alg, i, text));
  const rows = replayed(ops);
  const out: Export = { alg, signer, tables, leaves, ops, notes: [], rows, sealed: null, manifest: {}, unsealed: [] };
  resign(out, [...checkpointsAt, size]);
  return out;
}

/** Signs the present leaves anew and records them as sealed. */
export function resign(target: Export, sizes: readonly number[] = [target.leaves.length]): void {
  const tree = treeHash(target.alg);
  target.notes = sizes.map((size) => signNote(target.signer, target.alg, target.leaves.slice(0, size)));
  target.sealed = target.leaves.map((leaf) => leafHash(tree, Buffer.from(leaf)));
}

type Op = { op: string; table: string; row: JsonObject; key: JsonObject; set: JsonObject };

/** The rows that entries leave, by the plainest possible replay. */
export function replayed(ops: readonly string[]): Record<string, string[]> {
  const state = new Map<string, JsonObject>();
  for (const text of ops) {
    for (const { op, table, row, key, set } of JSON.parse(text) as Op[]) {
      const columns = tables[table]?.key ?? [];
      const from = op === 'insert' ? row : key;
      const id = `${table} ${canonical(columns.map((column) => from[column] ?? null))}`;
      if (op === 'delete') state.delete(id);
      else state.set(id, op === 'insert' ? row : { ...state.get(id), ...set });
    }
  }
  const named = (table: string) =>
    [...state].filter(([id]) => id.startsWith(`${table} `)).map(([, row]) => canonical(row));
  return Object.fromEntries(Object.keys(tables).map((table) => [table, named(table).sort()]));
}

const home = mkdtempSync(path.join(tmpdir(), 'jingui-verify-'));
let made = 0;

export function writeExport(target: Export, dir = path.join(home, `${made++}`)): string {
  mkdirSync(path.join(dir, 'rows'), { recursive: true });
  const put = (name: string, lines: readonly string[]) =>
    writeFileSync(path.join(dir, name), lines.map((line) => `${line}\n`).join(''));
  const { verifier } = target.signer;
  const manifest = {
    format: 'jingui-export/1',
    installation: 'test',
    origin: verifier.name,
    alg: target.alg,
    public_key: toBase64(verifier.publicKey),
    vkey: formatVkey(verifier),
    size: target.leaves.length,
    tables: target.tables,
    exported_at: '2026-08-01T10:00:00.000Z',
    ...target.manifest,
  };
  put('manifest.json', [JSON.stringify(manifest)]);
  put('ledger.jsonl', target.leaves);
  put('ops.jsonl', target.ops);
  put(
    'checkpoints.jsonl',
    target.notes.map((note) => canonical({ note })),
  );
  for (const [table, rows] of Object.entries(target.rows)) put(`rows/${table}.jsonl`, rows);
  rmSync(path.join(dir, 'leaves.bin'), { force: true });
  if (target.sealed !== null) writeFileSync(path.join(dir, 'leaves.bin'), Buffer.concat(target.sealed));
  if (target.unsealed.length > 0)
    put(
      'unsealed.jsonl',
      target.unsealed.map((entry) => canonical(entry)),
    );
  return dir;
}

export function writeWitness(note: string): string {
  const file = path.join(home, `witness-${made++}.txt`);
  writeFileSync(file, note);
  return file;
}

export function cleanUp(): void {
  rmSync(home, { recursive: true, force: true });
}
