import type { Response, World } from './world.ts';

/** Mail as it comes in: a secret paper of a superior in five copies, unless said otherwise. */
export const mail = {
  source: 'superior',
  issuer: '试验省某厅',
  doc_no: '试厅发〔2026〕12号',
  title: '关于报送年度计划的通知',
  level: 'secret',
  regime: 'state',
  period: { kind: 'years', years: 10 },
  issued_on: '2026-02-20',
  listed: '1-5',
  counted: '1-5',
  pages: 8,
  scope: ['d:d1'],
  handed_by: '送件人丙',
  signed: true,
} as const;

export interface Received {
  readonly id: string;
  readonly register_no: string | null;
  readonly mark: string;
  readonly slip: string | null;
  readonly carriers: readonly { readonly id: string; readonly code: string; readonly copy_no: number }[];
}

let serial = 100;

/** Mail of a number of its own; what bears a secret of a company comes from one, unless said otherwise. */
function mailOf(patch: object): object {
  const firm = 'regime' in patch && ['company', 'group'].includes(String(patch.regime));
  return { ...mail, doc_no: `试厅发〔2026〕${serial++}号`, ...(firm && { issuer: '试验集团公司' }), ...patch };
}

/** Receives a document through the procedure; each call is another document number. */
export function received(w: World, patch: object = {}, who = 'clerk'): Promise<Received> {
  return w.done(who, 'mail.receive', mailOf(patch));
}

/** The same as an attempt, whatever comes of it. */
export function receiving(w: World, patch: object = {}, who = 'clerk'): Promise<Response> {
  return w.act(who, 'mail.receive', mailOf(patch));
}

/** A document of `copies` copies, numbered from 1. */
export function copiesOf(copies: number): { listed: string; counted: string } {
  const numbers = copies === 1 ? '1' : `1-${copies}`;
  return { listed: numbers, counted: numbers };
}
