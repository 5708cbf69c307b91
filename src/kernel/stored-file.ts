import { z } from 'zod';
import type { ObjectRef, RowOp } from './effect.ts';
import type { RoleId } from './generated/clauses.ts';
import type { Instant } from './json.ts';
import { raise } from './obligation.ts';
import type { Finding } from './verdict.ts';

/** What an act that gives a stored file out tells the route that sends its bytes. */
export const storedFileShape = z.object({
  id: z.string(),
  unit: z.string(),
  name: z.string(),
  sha256: z.string(),
  size: z.number(),
  upload: z.string(),
});
export type StoredFile = z.infer<typeof storedFileShape>;

/** Who is told that a stored file is not what was stored. */
const told = ['secrecy_office_head', 'security_admin'] as const satisfies readonly RoleId[];

/** SYSTEM-018: a file that is not what it was is reported the moment somebody asks for it. */
export function alteredFile(
  findings: readonly Finding[],
  object: ObjectRef,
  kind: string,
  { newId, now }: { readonly newId: () => string; readonly now: Instant },
): RowOp[] {
  if (!findings.some((finding) => finding.rule === 'intact')) return [];
  return told.map((role) => raise({ id: newId(), clause: 'SYSTEM-018', to: { role }, object, kind, at: now }));
}
