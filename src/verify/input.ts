import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Checkpoint,
  fromBase64,
  parseCheckpoint,
  parseNote,
  parseVkey,
  type VerifierKey,
  verifierKey,
} from '#kernel/checkpoint.ts';
import { type HashAlgorithm, sameBytes, type TreeHash } from '#kernel/merkle.ts';
import type { Findings } from './report.ts';
import { says } from './says.ts';

export interface ExportTable {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

/** An export as far as it must be in memory: everything but entries and rows. */
export interface ExportHead {
  readonly dir: string;
  readonly origin: string;
  readonly tree: TreeHash;
  readonly size: number;
  readonly tables: Readonly<Record<string, ExportTable>>;
  /** Ascending by size; never empty. */
  readonly checkpoints: readonly Checkpoint[];
  readonly witness: Checkpoint | null;
}

export function treeHash(alg: HashAlgorithm): TreeHash {
  // Through latin1 text because node builds a short string three times as fast as a Buffer.
  return { alg, hash: (bytes) => Buffer.from(hash(alg, bytes, 'latin1'), 'latin1') };
}

const sha256 = treeHash('sha256').hash;

export interface Trust {
  /** File with a checkpoint kept elsewhere. */
  readonly witness?: string;
  /** Verifier key (signed-note vkey text) that the export must be signed with; without it the export's own is used. */
  readonly vkey?: string;
  /** The same for the second signature, of SM2: without it that is not looked at. */
  readonly smVkey?: string;
}

/** Reads manifest, checkpoints and witness and checks their signatures; null (with a finding) where that is impossible. */
export function readHead(dir: string, trust: Trust, findings: Findings): ExportHead | null {
  const manifest = readManifest(dir, findings);
  if (manifest === null) return null;
  const { key, origin } = manifest;
  if (trust.vkey !== undefined) {
    const trusted = parseVkey(trust.vkey.trim(), sha256);
    if (trusted === null || trusted.name !== origin || !sameBytes(trusted.publicKey, key.publicKey)) {
      findings.add({ kind: 'signature', says: says.otherKey() });
    }
  }
  const publicKey = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key.publicKey).toString('base64url') },
  });
  const checkpoints = readCheckpoints(dir, findings);
  if (checkpoints === null) return null;
  for (const { note, checkpoint } of checkpoints) {
    if (checkpoint.origin !== origin)
      findings.add({ kind: 'signature', says: says.otherOrigin(checkpoint.origin, origin) });
    if (checkpoint.alg !== manifest.alg)
      findings.add({ kind: 'unverifiable', says: says.damagedFile('manifest.json', 'alg') });
    if (!isSigned(note, key, publicKey)) findings.add({ kind: 'signature', says: says.badSignature(checkpoint.size) });
  }
  const witness = trust.witness === undefined ? null : readWitness(trust.witness, findings);
  if (witness === undefined) return null;
  if (witness !== null && (witness.checkpoint.origin !== origin || !isSigned(witness.note, key, publicKey))) {
    findings.add({ kind: 'signature', says: says.badWitness() });
  }
  return {
    dir,
    origin,
    tree: treeHash(manifest.alg),
    size: manifest.size,
    tables: manifest.tables,
    checkpoints: checkpoints.map(({ checkpoint }) => checkpoint),
    witness: witness?.checkpoint ?? null,
  };
}

interface Manifest {
  readonly origin: string;
  readonly alg: HashAlgorithm;
  readonly key: VerifierKey;
  readonly size: number;
  readonly tables: Readonly<Record<string, ExportTable>>;
}

function readManifest(dir: string, findings: Findings): Manifest | null {
  const text = readText(path.join(dir, 'manifest.json'), findings);
  if (text === null) return null;
  const refuse = (why: string): null => {
    findings.add({ kind: 'unverifiable', says: says.damagedFile('manifest.json', why) });
    return null;
  };
  const value = parseObject(text);
  if (value === null || value.format !== 'jingui-export/1') return refuse('format');
  const { origin, alg, public_key, vkey, size, tables } = value;
  if (typeof origin !== 'string' || !origin) return refuse('origin');
  if (alg !== 'sha256' && alg !== 'sm3') return refuse('alg');
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return refuse('size');
  const raw = typeof public_key === 'string' ? fromBase64(public_key) : null;
  if (raw?.length !== 32) return refuse('public_key');
  const key = verifierKey(origin, raw, sha256);
  if (vkey !== undefined) {
    const named = typeof vkey === 'string' ? parseVkey(vkey, sha256) : null;
    if (named === null || named.name !== origin || !sameBytes(named.publicKey, raw)) {
      findings.add({ kind: 'signature', says: says.keyContradiction() });
    }
  }
  if (!isTables(tables)) return refuse('tables');
  return { origin, alg, key, size, tables };
}

function isTables(value: unknown): value is Readonly<Record<string, ExportTable>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, table]) => {
    const keyed = /^[a-z_][a-z0-9_]*$/.test(name) && Array.isArray(table?.key) && table.key.length > 0;
    return keyed && typeof table.columns === 'object' && table.columns !== null;
  });
}

interface NotedCheckpoint {
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

function readCheckpoints(dir: string, findings: Findings): NotedCheckpoint[] | null {
  const file = 'checkpoints.jsonl';
  const text = readText(path.join(dir, file), findings);
  if (text === null) return null;
  const out: NotedCheckpoint[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const note = parseObject(line)?.note;
    const parsed = typeof note === 'string' ? parseNoted(note) : null;
    if (parsed === null) {
      findings.add({ kind: 'signature', says: says.badSignature(`checkpoints.jsonl:${i + 1}`) });
      continue;
    }
    out.push(parsed);
  }
  if (out.length === 0) {
    findings.add({ kind: 'unverifiable', says: says.noCheckpoint() });
    return null;
  }
  return out.sort((a, b) => a.checkpoint.size - b.checkpoint.size);
}

/** Undefined (with a finding) where the file cannot be read as a checkpoint. */
function readWitness(file: string, findings: Findings): NotedCheckpoint | undefined {
  const text = readText(file, findings);
  if (text === null) return undefined;
  const parsed = parseNoted(text);
  if (parsed === null)
    findings.add({ kind: 'unverifiable', says: says.damagedFile(path.basename(file), 'signed note') });
  return parsed ?? undefined;
}

function parseNoted(note: string): NotedCheckpoint | null {
  const checkpoint = parseCheckpoint(parseNote(note)?.body ?? '');
  return checkpoint && { note, checkpoint };
}

/** Signed by this key; signatures of others on the note (cosignatures) neither help nor harm. */
function isSigned(text: string, key: VerifierKey, publicKey: KeyObject): boolean {
  const note = parseNote(text);
  if (note === null) return false;
  const own = note.signatures.filter(({ name, keyId }) => name === key.name && sameBytes(keyId, key.keyId));
  return own.length > 0 && own.every(({ signature }) => verify(null, Buffer.from(note.body), publicKey, signature));
}

function readText(file: string, findings: Findings): string | null {
  if (!existsSync(file)) {
    findings.add({ kind: 'unverifiable', says: says.missingFile(path.basename(file), 'ENOENT') });
    return null;
  }
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    findings.add({
      kind: 'unverifiable',
      says: says.missingFile(path.basename(file), error instanceof Error ? error.message : ''),
    });
    return null;
  }
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
