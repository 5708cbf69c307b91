import { copyNo } from '#kernel/copy-no.ts';
import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { OpenDuty } from '../../door/facts/out.ts';
import { circulationStopped } from '../../happenings.ts';
import { say } from '../../phrases/hands.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import { agreedAlone } from '../../rules/alone.ts';
import { loanChain } from '../../rules/loan-chain.ts';
import { isLoan } from '../../rules/readers.ts';
import type { Circulation } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly circulation: Circulation;
  /** Those who have read. */
  readonly read: readonly Holder[];
  readonly copy: Copy;
  readonly reading: boolean;
  /** The clock of its week. */
  readonly round: readonly OpenDuty[];
}

type StopAsk = Ask<Facts, Input>;

export const causes = [
  brings(
    circulationStopped,
    (ask: StopAsk) => [{ ...ask, thing: ask.round.map(({ id }) => id), reason: ask.input.reason }],
    { clock: 'CARRIER-012', how: 'stopped' },
  ),
];

export const rules = rulesFor<Facts, Input>()([
  { ...(registryOnly as Rule<StopAsk>), always: true },
  {
    id: 'running',
    clause: 'CARRIER-012',
    kind: 'state',
    broken: ({ circulation }) => circulation.status !== 'open',
    says: () => say('no-circulation'),
    remedy: () => say('no-circulation.remedy'),
  },
  {
    id: 'collected-first',
    clause: 'CARRIER-010',
    kind: 'state',
    always: true,
    broken: ({ reading }) => reading,
    says: ({ copy }) => say('reading-now', { no: copyNo(copy.copy_no) }),
    remedy: () => say('reading-now.remedy'),
  },
  {
    id: 'loanable',
    clause: 'CARRIER-021',
    kind: 'denied',
    broken: (ask) => becomesLoan(ask) && loanChain(ask.settings, ask.copy) === null,
    says: () => say('read-alone'),
    remedy: () => say('read-alone.remedy'),
  },
]);

const isRead = ({ circulation }: StopAsk) => circulation.done.length > 0 && !circulation.alone;

/** One person alone has read what was to go round several, and nobody agreed to that. */
function becomesLoan(ask: StopAsk): boolean {
  return isRead(ask) && isLoan({ ...ask, readers: ask.read });
}

/** Whoever stops a circulation after one reader has lent to him. */
export function approval(ask: StopAsk): Approval | null {
  const { circulation, copy, read } = ask;
  return isRead(ask) ? agreedAlone({ ...ask, about: copy, readers: read }, [circulation.id, circulation.done]) : null;
}
