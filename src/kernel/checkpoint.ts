/** Checkpoints as C2SP tlog-checkpoint in a C2SP signed-note: text that a person can read and any tool can check. */
import { type HashAlgorithm, hashBytes } from './merkle.ts';

/** Signature type byte of Ed25519 in signed-note key ids and verifier keys. */
const ed25519Type = 1;
const algLine = /^alg (sha256|sm3)$/;

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** The tree's hash; SHA-256 where the note does not say (the C2SP default), a signed extension line otherwise. */
  readonly alg: HashAlgorithm;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** What is signed, with its final newline. */
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

export function checkpointBody({ origin, size, root, alg }: Checkpoint): string {
  const extension = alg === 'sha256' ? '' : `alg ${alg}\n`;
  return `${origin}\n${size}\n${toBase64(root)}\n${extension}`;
}

/** Null where the text is no checkpoint; unknown extension lines are allowed, as the format says. */
export function parseCheckpoint(body: string): Checkpoint | null {
  if (!body.endsWith('\n')) return null;
  const [origin, size, root, ...extensions] = body.slice(0, -1).split('\n');
  if (!origin || size === undefined || root === undefined || !/^(0|[1-9][0-9]{0,15})$/.test(size)) return null;
  if (!Number.isSafeInteger(Number(size)) || extensions.includes('')) return null;
  const rootHash = fromBase64(root);
  if (rootHash?.length !== hashBytes) return null;
  const alg = extensions.map((line) => algLine.exec(line)?.[1]).find((found) => found !== undefined);
  return { origin, size: Number(size), root: rootHash, alg: (alg ?? 'sha256') as HashAlgorithm };
}

export function formatNote({ body, signatures }: SignedNote): string {
  const lines = signatures.map(({ name, keyId, signature }) => {
    const bytes = new Uint8Array(keyId.length + signature.length);
    bytes.set(keyId);
    bytes.set(signature, keyId.length);
    return `— ${name} ${toBase64(bytes)}\n`;
  });
  return `${body}\n${lines.join('')}`;
}

/** Null where the text is no signed note. */
export function parseNote(text: string): SignedNote | null {
  const split = text.lastIndexOf('\n\n');
  if (split < 0 || !text.endsWith('\n')) return null;
  const lines = text.slice(split + 2, -1).split('\n');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name, base64] = /^— ([^ +]+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? [];
    const bytes = base64 === undefined ? null : fromBase64(base64);
    if (name === undefined || bytes === null || bytes.length < 5) return null;
    signatures.push({ name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  return { body: text.slice(0, split + 1), signatures };
}

export interface VerifierKey {
  readonly name: string;
  readonly keyId: Uint8Array;
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** The verifier key of an Ed25519 public key under a name. */
export function verifierKey(name: string, publicKey: Uint8Array, sha256: (b: Uint8Array) => Uint8Array): VerifierKey {
  return { name, publicKey, keyId: keyIdOf(name, typed([ed25519Type], publicKey), sha256) };
}

/** `name+keyid+key`: the text form that other signed-note tools read. */
export function formatVkey({ name, keyId, publicKey }: VerifierKey): string {
  return keyText(name, keyId, typed([ed25519Type], publicKey));
}

/** Null where the text is no Ed25519 verifier key or its key id is not that of its key. */
export function parseVkey(text: string, sha256: (bytes: Uint8Array) => Uint8Array): VerifierKey | null {
  const { name, bytes } = readKeyText(text) ?? {};
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== ed25519Type) return null;
  const key = verifierKey(name, bytes.slice(1), sha256);
  return formatVkey(key) === text ? key : null;
}

/** Key ids of signed notes are always of SHA-256, over the name and the key with its type before it. */
export function keyIdOf(name: string, key: Uint8Array, sha256: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  return sha256(typed(new TextEncoder().encode(`${name}\n`), key)).slice(0, 4);
}

export function keyText(name: string, keyId: Uint8Array, key: Uint8Array): string {
  const id = Array.from(keyId, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${name}+${id}+${toBase64(key)}`;
}

export function readKeyText(text: string): { readonly name: string; readonly bytes: Uint8Array } | null {
  const [, name, , base64] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  const bytes = base64 === undefined ? null : fromBase64(base64);
  return name === undefined || bytes === null ? null : { name, bytes };
}

export function typed(type: ArrayLike<number>, key: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(type.length + key.length);
  bytes.set(type);
  bytes.set(key, type.length);
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Null where the text is not the one base64 text of some bytes (wrong padding and stray bits are refused). */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null;
}
