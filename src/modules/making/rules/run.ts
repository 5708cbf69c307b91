import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import type { Document, PrintOrder } from '#modules/documents/index.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import { asApproved } from '../door/rules/as-approved.ts';
import { say } from '../phrases/making.ts';

/** What was ordered, and what came out of the machine. */
export interface Run {
  readonly order: PrintOrder;
  /** Rank up to which it was agreed to: of the case, or what needs no approval. */
  readonly agreed: number;
  /** Copies fit for use: what came out less what was spoiled. */
  readonly good: number;
}

interface Running extends Circumstances {
  readonly run: Run | null;
  readonly document: Pick<Document, 'level'>;
}

type OneRun = Running & { readonly run: Run };

const ordered = ({ run, ...ask }: Running): readonly OneRun[] => (run ? [{ ...ask, run }] : []);

/** CARRIER-001: the registry has them made. CARRIER-037: exactly as many copies are made as were agreed to, once, and of what it was then. */
export const runRules = forEach<Running, OneRun>(ordered, [
  registryOnly,
  {
    id: 'not-more',
    clause: 'CARRIER-037',
    kind: 'denied',
    always: true,
    broken: ({ run: { order, good } }) => order.status !== 'approved' || good > order.copies,
    says: ({ run: { order, good } }) =>
      order.status === 'approved'
        ? say('over-approved', { approved: order.copies, asked: good })
        : say('made-already', { approved: order.copies }),
    remedy: () => say('over-approved.remedy'),
    facts: ({ run: { order, good } }) => ({ approved: order.copies, asked: good }),
  },
  asApproved<OneRun>(({ run: { order, agreed }, document }) =>
    order.status === 'approved' ? { agreed, document } : null,
  ),
  {
    id: 'not-fewer',
    clause: 'CARRIER-037',
    kind: 'state',
    always: true,
    broken: ({ run: { order, good } }) => good < order.copies,
    says: ({ run: { order, good } }) => say('short-of-approved', { approved: order.copies, asked: good }),
    remedy: () => say('short-of-approved.remedy'),
  },
] satisfies readonly Rule<OneRun>[]);
