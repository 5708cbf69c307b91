import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { readNumbers } from '../copy-numbers.ts';
import { say } from '../../phrases/copies.ts';
import { copyNames, type Named } from './naming.ts';

interface OfRun extends Named {
  readonly id: string;
  /** Of a run that was printed and not yet checked and distributed. */
  readonly undistributed: boolean;
  /** Numbers of parcels that wait to be sent, and of what was unpacked again. */
  readonly packed: readonly string[];
  readonly leftover: readonly string[];
}

interface Moving extends Circumstances {
  readonly copies: readonly OfRun[];
}

const waiting = ({ undistributed }: OfRun) => undistributed;
const among = (numbers: readonly string[], no: number) => numbers.some((one) => readNumbers(one)?.includes(no));
const inParcel = ({ packed, copy_no }: OfRun) => among(packed, copy_no);
const isLeftover = ({ leftover, copy_no }: OfRun) => among(leftover, copy_no);

/** Neither waiting to be distributed nor bound for a recipient, now or before. */
export function isForUse(copy: OfRun): boolean {
  return !waiting(copy) && !inParcel(copy) && !isLeftover(copy);
}

const ids = (copies: readonly OfRun[]) => ({ carriers: copies.map((copy) => copy.id) });

/**
 * CARRIER-042, CARRIER-037: of a run that was not yet checked against its distribution no copy goes anywhere, so that none is kept
 * back; and what was packed for a recipient goes to him and to nobody else.
 */
export const distributedFirst: readonly Rule<Moving>[] = [
  {
    id: 'distributed',
    clause: 'CARRIER-042',
    kind: 'state',
    broken: ({ copies }) => copies.some(waiting),
    says: ({ copies }) => say('undistributed', { copies: copyNames(copies.filter(waiting)) }),
    remedy: () => say('undistributed.remedy'),
    facts: ({ copies }) => ids(copies.filter(waiting)),
  },
  {
    id: 'not-in-parcel',
    clause: 'CARRIER-042',
    kind: 'state',
    broken: ({ copies }) => copies.some(inParcel),
    says: ({ copies }) => say('in-parcel', { copies: copyNames(copies.filter(inParcel)) }),
    remedy: () => say('in-parcel.remedy'),
    facts: ({ copies }) => ids(copies.filter(inParcel)),
  },
];

/** CARRIER-037: what was printed for a recipient and not sent to him is not kept for use here: it is filed or destroyed. */
export const usedHere: readonly Rule<Moving>[] = [
  ...distributedFirst,
  {
    id: 'not-left-over',
    clause: 'CARRIER-037',
    kind: 'state',
    broken: ({ copies }) => copies.some(isLeftover),
    says: ({ copies }) => say('left-over', { copies: copyNames(copies.filter(isLeftover)) }),
    remedy: () => say('left-over.remedy'),
    facts: ({ copies }) => ids(copies.filter(isLeftover)),
  },
];
