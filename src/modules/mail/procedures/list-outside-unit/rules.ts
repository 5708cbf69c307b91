import { type Approval, chain } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { bareName } from '#kernel/own-name.ts';
import { simplified } from '#kernel/mark-scan.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/leaving.ts';
import type { OutsideUnit } from '../../tables.ts';
import type { Input } from './schema.ts';

export const keepers = ['secrecy_officer', 'secrecy_office_head'] as const;

export interface Facts {
  /** Its line on the list, if it stands there now. */
  readonly standing: OutsideUnit | null;
}

type ListAsk = Ask<Facts, Input>;

/** The confidential post says by its name that it is; what carries ordinary post or parcels is no confidential service, whoever agrees to it. */
function isExpress(name: string, serves: Input['serves']): boolean {
  const bare = simplified(bareName(name));
  if (serves === 'confidential_post' && !/机要/.test(bare)) return true;
  return /快递|速递|特快|专递|速运|快运|货运|物流|邮局|闪送|跑腿|顺丰|圆通|中通|申通|韵达|极兔|德邦|京东|ems|dhl|ups|fedex|express|courier/.test(
    bare,
  );
}

const clauseOf = ({ input }: ListAsk): ClauseId => (input.serves === 'return' ? 'CARRIER-058' : 'CARRIER-045');

export const rules = rulesFor<Facts, Input>()([
  { ...onlyFor('CARRIER-045', ...keepers), cites: clauseOf },
  {
    id: 'by-document',
    clause: 'CARRIER-045',
    cites: clauseOf,
    kind: 'fields',
    fields: ['document'],
    broken: ({ input }) => input.listed && namesNothing(input.document),
    says: () => say('no-document'),
    remedy: () => say('no-document.remedy'),
  },
  {
    id: 'no-express-firm',
    clause: 'CARRIER-045',
    kind: 'denied',
    broken: ({ input: { listed, serves, name } }) => listed && serves !== 'return' && isExpress(name, serves),
    says: ({ input }) => say('express-listed', { name: input.name, serves: say(`serves.${input.serves}`) }),
    remedy: () => say('express-listed.remedy'),
  },
  {
    id: 'changes',
    clause: 'CARRIER-045',
    cites: clauseOf,
    kind: 'state',
    broken: ({ input, standing }) => input.listed === (standing !== null),
    says: () => say('unchanged'),
    remedy: () => say('unchanged.remedy'),
  },
]);

/** Whom state secrets are entrusted to outside is not the registry's own decision; taking a unit off the list waits for nobody. */
export function approval(ask: ListAsk): Approval | null {
  const { name, serves, document, listed } = ask.input;
  if (!listed) return null;
  return {
    steps: chain({ clause: clauseOf(ask), roles: ['leader_in_charge'] }),
    then: 'execute',
    title: say('list-outside-unit.title', { name, serves: say(`serves.${serves}`) }),
    summary: { name, serves, document: document ?? '' },
    content: JSON.stringify([name, serves, document ?? '']),
  };
}
