import { makeCode } from '#kernel/code.ts';
import { atDesk } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import type { LoanReceipt } from '../../tables.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const code = makeCode('loan_receipt', 77);
const receipt: LoanReceipt = {
  unit_id: 'u',
  id: 'r',
  no: '2026-0001',
  code,
  person_id: 'reader',
  way: 'slip',
  status: 'open',
  made_by: 'clerk',
  made_at: '2026-03-02T01:00:00.000Z',
  signed_by: null,
  signed_at: null,
  taken_by: null,
  evidence_id: null,
  sha256: null,
};
const input: Input = { receipt: 'r', code };
const base = { ...atDesk, receipt, holdings: ['h'], owed: [], proof: null, drawn: null, input };

describeRules('hands.sign-receipt', rules, base, {
  registry: { actor: anybody },
  'receipt-open': { receipt: { ...receipt, status: 'signed' } },
  'signed-by-another': { receipt: { ...receipt, person_id: 'clerk' } },
  'signature-seen': { input: { receipt: 'r', code: makeCode('loan_receipt', 78) } },
});
