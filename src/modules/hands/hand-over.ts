import type { AccountChange } from '#kernel/account.ts';
import { usePermit } from '#kernel/approval.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { Handing, Permit } from './facts/handing.ts';
import { signatureBy } from './rules/signature.ts';
import type { LoanReceipt } from './tables.ts';
import type { OpenDuty } from './door/facts/out.ts';
import type { HandingAsk } from './rules/handing.ts';
import { type HandedOut, handOut } from './hand-out.ts';
import { answersFor } from './door/take-back.ts';

export interface HandedOver {
  readonly effects: readonly RowOp[];
  readonly handed: readonly (HandedOut & { readonly carrier: string })[];
}

/** CARRIER-002: steps in the life of a carrier. */
const steps = { read: 'circulate', loan: 'borrow', carry: 'carry' } as const;

/** Carries out a lawful handing over, of one copy or a whole batch. */
export function handOver(
  ask: HandingAsk,
  newId: () => string,
  round: readonly OpenDuty[] = [],
  receipt: Pick<LoanReceipt, 'id'> | null = null,
): HandedOver {
  const { input, actor } = ask;
  const handed = ask.handings.map((one) => {
    const reads = one.route === 'read';
    const by = signatureBy(one, input);
    // On a slip he has signed when it comes back, and not before.
    const slip = by === 'slip';
    const entry = {
      copy: one.copy,
      to: one.taker,
      for: one.taker.id === one.reader.id ? null : one.reader,
      kind: one.route,
      step: steps[one.route],
      terms: one.terms,
      at: one.at,
      by: actor.id,
      purpose: purposeOf(one, input),
      idChecked: input.id_checked === true,
      signed: by !== null && !slip,
      signedBy: slip ? null : by,
      receiptId: receipt?.id ?? null,
      circulationId: reads ? one.circulation?.id : null,
      carryOutId: one.journey?.id,
      caseId: one.permit?.id ?? one.journey?.case_id,
    } as const;
    const out = handOut(entry, newId);
    const now = reads
      ? answersFor(
          round.filter((duty) => duty.object_id === one.circulation?.id),
          one.reader,
        )
      : [];
    return { ...out, ops: [...out.ops, ...now], carrier: one.copy.id };
  });
  const permits = ask.handings.flatMap((one) => (one.permit ? [one.permit] : []));
  return { effects: [...handed.flatMap((one) => one.ops), ...usedUp(permits)], handed };
}

/** What was agreed to is what it is lent for, whatever the desk was set to. */
export function purposeOf(
  { journey, permit }: Pick<Handing, 'journey' | 'permit'>,
  { purpose }: { readonly purpose?: string | null | undefined },
): string {
  return journey?.purpose ?? permit?.summary?.purpose?.trim() ?? purpose?.trim() ?? '';
}

/** What he proved himself by serves for this one hand-over. */
export function usesProof(handings: HandingAsk['handings']): { readonly account?: AccountChange } {
  const proof = handings[0]?.proof;
  return proof ? { account: { kind: 'use-desk-proof', id: proof } } : {};
}

/** Each approval once, with as many uses as copies it served. The first of its copies carries the count it began with. */
function usedUp(permits: readonly Permit[]): RowOp[] {
  const firsts = new Map<string, { permit: Permit; times: number }>();
  for (const permit of permits) {
    const before = firsts.get(permit.id);
    firsts.set(permit.id, { permit: before?.permit ?? permit, times: (before?.times ?? 0) + 1 });
  }
  return [...firsts.values()].map(({ permit, times }) => usePermit(permit, times));
}
