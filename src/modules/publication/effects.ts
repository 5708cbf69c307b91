import type { ObjectRef, RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { raise } from '#kernel/obligation.ts';
import type { Finding } from '#kernel/verdict.ts';

/** The secrecy officer is told of a text with a mark on its way to the public (PUBLISH-003). */
export function markFound(
  findings: readonly Finding[],
  object: ObjectRef,
  { newId, now }: { readonly newId: () => string; readonly now: Instant },
): RowOp[] {
  if (!findings.some((finding) => finding.rule === 'unmarked')) return [];
  return [
    raise({
      id: newId(),
      clause: 'PUBLISH-003',
      to: { role: 'secrecy_officer' },
      object,
      kind: 'marked_text',
      at: now,
    }),
  ];
}
