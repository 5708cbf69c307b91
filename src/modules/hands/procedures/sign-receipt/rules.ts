import { readCode } from '#kernel/code.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { ReceiptFacts } from '../../facts/receipt.ts';
import { say } from '../../phrases/hands.ts';
import type { LoanReceipt } from '../../tables.ts';
import type { Input } from './schema.ts';

/** By what he has signed after all: his PIN, what he drew, or the slip whose own code was read. */
export function signedBy({ proof, drawn, receipt, input }: Ask<ReceiptFacts, Input>): LoanReceipt['signed_by'] {
  if (proof) return 'pin';
  if (drawn) return 'tablet';
  const read = readCode(input.code ?? '');
  return 'code' in read && read.code === receipt.code ? 'slip' : null;
}

export const rules = rulesFor<ReceiptFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'receipt-open',
    clause: 'CARRIER-023',
    kind: 'state',
    always: true,
    broken: ({ receipt }) => receipt.status !== 'open',
    says: ({ receipt }) => say(receipt.status === 'signed' ? 'receipt-signed' : 'receipt-void', { no: receipt.no }),
    remedy: () => say('receipt-signed.remedy'),
  },
  {
    id: 'signed-by-another',
    clause: 'CARRIER-023',
    kind: 'denied',
    always: true,
    broken: ({ receipt, actor }) => receipt.person_id === actor.id,
    says: () => say('receipt-own'),
    remedy: () => say('receipt-own.remedy'),
  },
  {
    id: 'signature-seen',
    clause: 'CARRIER-023',
    kind: 'fields',
    fields: ['code'],
    always: true,
    broken: (ask) => signedBy(ask) === null,
    says: ({ receipt }) => say('receipt-unread', { no: receipt.no }),
    remedy: () => say('receipt-unread.remedy'),
  },
]);
