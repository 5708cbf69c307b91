import type { Instant } from '#kernel/json.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '../../facts/copy.ts';
import type { Holder } from '../../facts/holder.ts';
import type { OpenCirculation } from '../../facts/out.ts';
import type { Meeting } from '../../rules/holder.ts';
import { knowingRules } from '../../rules/holder.ts';
import { registryOnly } from '../../rules/registry.ts';
import { say } from '../../phrases/hands.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly readers: readonly Holder[];
  /** What is judged of the document: any of its copies serves, the one that would go round first of all. */
  readonly about: Pick<Copy, 'id' | 'level' | 'scope' | 'barred' | 'regime' | 'copy_no' | 'source' | 'register_no'>;
  readonly copy: Copy | null;
  readonly running: OpenCirculation | null;
  readonly at: Instant;
}

type CirculationAsk = Ask<Facts, Input>;
type Met = CirculationAsk & Meeting;

function meetings(ask: CirculationAsk): readonly Met[] {
  return ask.readers.map((holder) => ({ ...ask, holder, copy: ask.about as Copy }));
}

export const rules = rulesFor<Facts, Input>()([
  { ...(registryOnly as Rule<CirculationAsk>), always: true },
  {
    id: 'registered',
    clause: 'CARRIER-001',
    kind: 'state',
    alone: true,
    broken: ({ about }) => about.source === 'superior' && about.register_no === null,
    says: () => say('unregistered'),
    remedy: () => say('unregistered.remedy'),
  },
  {
    id: 'copy-free',
    clause: 'CARRIER-002',
    kind: 'state',
    alone: true,
    always: true,
    broken: ({ copy }) => copy === null || copy.hand !== 'registry',
    says: ({ copy }) =>
      copy ? say('elsewhere', { no: copy.copy_no, hand: say(`hand.${copy.hand}`) }) : say('no-copy'),
    remedy: () => say('no-copy.remedy'),
  },
  {
    id: 'not-running',
    clause: 'CARRIER-010',
    kind: 'state',
    alone: true,
    always: true,
    broken: ({ running }) => running !== null,
    says: ({ about }) => say('circulating', { no: about.copy_no }),
    remedy: () => say('circulating.remedy'),
  },
  {
    id: 'not-ahead-of-time',
    clause: 'CARRIER-068',
    kind: 'fields',
    fields: ['acted_at'],
    always: true,
    broken: ({ at, now }) => at > now,
    says: () => say('acted-in-future'),
    remedy: () => say('acted-in-future.remedy'),
  },
  ...forEach(
    meetings,
    knowingRules<Met>((one) => one),
  ),
]);
