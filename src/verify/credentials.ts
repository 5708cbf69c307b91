import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Findings } from './report.ts';
import { says } from './says.ts';

const file = 'credentials.jsonl';

/** What entries last said of each person's password, by `unit person`. */
export type Bound = Map<string, { readonly seq: number; readonly is: string | null }>;

/** Takes what an entry says of the passwords it sets; false where it says it in no such form. */
export function bind(bound: Bound, seq: number, unit: string, credentials: string): boolean {
  const all = parsed(credentials);
  if (!Array.isArray(all)) return false;
  for (const one of all as { person?: unknown; is?: unknown }[]) {
    if (typeof one?.person !== 'string' || (one.is !== null && typeof one.is !== 'string')) return false;
    bound.set(`${unit} ${one.person}`, { seq, is: one.is });
  }
  return true;
}

/** A password that no entry set was planted, one that an entry set and is gone or another was taken away or changed. */
export function judgeCredentials(dir: string, bound: Bound, findings: Findings): void {
  if (bound.size === 0) return;
  if (!existsSync(path.join(dir, file))) {
    findings.add({ kind: 'unverifiable', says: says.missingFile(file, 'ENOENT') });
    return;
  }
  const there = new Map<string, string>();
  for (const [i, line] of readFileSync(path.join(dir, file), 'utf8').split('\n').entries()) {
    if (line === '') continue;
    const { unit, person, is } = parsed(line);
    if (typeof unit !== 'string' || typeof person !== 'string' || typeof is !== 'string')
      findings.add({ kind: 'unverifiable', says: says.damagedLine(file, i + 1, 'JSON') });
    else there.set(`${unit} ${person}`, is);
  }
  for (const [name, is] of there) {
    const entry = bound.get(name);
    if (entry?.is !== is) findings.add({ kind: 'credential', says: says.credential(name, entry?.seq) });
  }
  for (const [name, { seq, is }] of bound)
    if (is !== null && !there.has(name)) findings.add({ kind: 'credential', says: says.credentialGone(name, seq) });
}

function parsed(line: string): Record<string, unknown> {
  try {
    return (JSON.parse(line) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
