import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCheckpoint, parseNote, type VerifierKey } from '#kernel/checkpoint.ts';
import { sameBytes } from '#kernel/merkle.ts';
import { parseSm2Vkey } from '#kernel/sm2-key.ts';
import type { Trust } from './input.ts';
import type { Findings } from './report.ts';
import { says } from './says.ts';

/**
 * The second signature on checkpoints, where the key it must be of was given. It alone wants an installed package; what the tree is made of, SHA-256,
 * stays as it is.
 */
export async function judgeSm2(dir: string, origin: string, trust: Trust, findings: Findings): Promise<void> {
  if (trust.smVkey === undefined) return;
  const key = parseSm2Vkey(trust.smVkey.trim(), (bytes) => hash('sha256', bytes, 'buffer'));
  if (key === null || key.name !== origin) {
    findings.add({ kind: 'signature', says: says.otherSm2Key() });
    return;
  }
  const verify = await import('./sm2-signature.ts').then(
    ({ isSm2Signed }) => isSm2Signed,
    () => null,
  );
  if (verify === null) {
    findings.add({ kind: 'unverifiable', says: says.noSm2() });
    return;
  }
  const signed = (note: string) => isSigned(note, key, verify);
  const lines = readFileSync(path.join(dir, 'checkpoints.jsonl'), 'utf8').split('\n');
  for (const [n, line] of lines.entries()) {
    if (line === '') continue;
    const { note } = JSON.parse(line) as { readonly note: string };
    const size = parseCheckpoint(parseNote(note)?.body ?? '')?.size ?? `checkpoints.jsonl:${n + 1}`;
    if (!signed(note)) findings.add({ kind: 'signature', says: says.badSm2(size) });
  }
  if (trust.witness !== undefined && !signed(readFileSync(trust.witness, 'utf8')))
    findings.add({ kind: 'signature', says: says.badWitness() });
}

type Verify = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;

function isSigned(text: string, { name, keyId, publicKey }: VerifierKey, verify: Verify): boolean {
  const note = parseNote(text);
  const own = note?.signatures.filter((one) => one.name === name && sameBytes(one.keyId, keyId)) ?? [];
  return own.length > 0 && own.every(({ signature }) => verify(Buffer.from(note?.body ?? ''), signature, publicKey));
}
