import type { HandKind } from '#kernel/custody.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/copying.ts';
import { say as saidOfOrders } from '../phrases/making.ts';
import type { Run } from './run.ts';

/** The paper copies are made of. */
export interface Original {
  /** Null where none lies in the registry. */
  readonly original: { readonly hand: HandKind } | null;
  /** They are made now, and not only asked for. */
  readonly executed: boolean;
}

type Asked = Circumstances & Original & { readonly run: Pick<Run, 'order'> | null };

const gone: readonly HandKind[] = ['unit', 'archive', 'destroyed', 'missing'];

/** CARRIER-002: of what is gone nothing is copied, and whoever copies has it from the registry. */
export const originalRules: readonly Rule<Asked>[] = [
  {
    id: 'original-here',
    clause: 'CARRIER-002',
    kind: 'state',
    broken: ({ run, original }) => run?.order.status === 'approved' && run.order.form !== null && original === null,
    says: () => saidOfOrders('no-original'),
    remedy: () => saidOfOrders('no-original.remedy'),
  },
  {
    id: 'here',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ original }) => original !== null && gone.includes(original.hand),
    says: () => say('gone'),
    remedy: () => say('gone.remedy'),
  },
  {
    id: 'at-hand',
    clause: 'CARRIER-002',
    kind: 'state',
    broken: ({ executed, original }) =>
      executed && original !== null && !gone.includes(original.hand) && original.hand !== 'registry',
    says: () => say('not-at-hand'),
    remedy: () => say('not-at-hand.remedy'),
  },
];
