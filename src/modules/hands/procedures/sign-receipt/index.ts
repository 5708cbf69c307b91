import { z } from 'zod';
import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { receiptFacts } from '../../facts/receipt.ts';
import { say } from '../../phrases/verbs.ts';
import { holding, loanReceipt } from '../../tables.ts';
import { rules, signedBy } from './rules.ts';
import { input } from './schema.ts';

/** A receipt that was owed is signed: the slip has come back, or its borrower has signed by other means. */
export const signReceipt = defineProcedure({
  id: 'hands.sign-receipt',
  title: say('sign-receipt'),
  verb: { zh: '收签', en: 'Sign' },
  desk: true,
  help: say('sign-receipt.help'),
  menu: 'none',
  clause: 'CARRIER-023',
  input,
  result: z.object({ id: z.string(), no: z.string(), count: z.number() }),
  facts: receiptFacts,
  rules,
  object: ({ receipt }) => ({ table: 'loan_receipt', id: receipt.id }),
  effects: (ask) => {
    const { receipt, holdings, owed, actor, now, drawn, proof } = ask;
    const by = signedBy(ask);
    const signed = {
      status: 'signed',
      signed_by: by,
      signed_at: now,
      taken_by: actor.id,
      evidence_id: by === 'tablet' ? (drawn?.id ?? null) : null,
      sha256: by === 'tablet' ? (drawn?.sha256 ?? null) : null,
    } as const;
    return {
      effects: [
        update(loanReceipt, receipt.id, signed, { status: 'open' }),
        ...holdings.map((id) => update(holding, id, { signed: true, signed_by: by })),
        ...meet(owed, actor.id, now),
      ],
      clauses: ['CARRIER-023'],
      result: { id: receipt.id, no: receipt.no, count: holdings.length },
      ...(proof ? { account: { kind: 'use-desk-proof', id: proof } as const } : {}),
    };
  },
});
