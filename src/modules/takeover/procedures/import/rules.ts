import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import { say } from '../../door/phrases/import.ts';
import { cleared, designatedRule, registryOnly } from '#modules/documents/door/rules/registry.ts';
import {
  addedRules,
  cameRules,
  copiedRules,
  heldRules,
  laidRules,
  namedRules,
  titleRules,
  toldRules,
} from '../../rules/told.ts';
import type { ImportFacts } from './facts.ts';
import type { Input } from './schema.ts';

type ImportRule = Rule<ImportFacts & Parameters<(typeof registryOnly)['broken']>[0] & { readonly input: Input }>;

const ready: readonly ImportRule[] = [
  {
    id: 'judged',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ state }) => state !== 'judged' && state !== 'committing',
    says: () => say('not-judged'),
    remedy: () => say('not-judged.remedy'),
  },
  {
    id: 'something',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ documents, before }) => documents === 0 && before === null,
    says: () => say('empty'),
    remedy: () => say('empty.remedy'),
  },
  {
    id: 'unchanged',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ judgedAt, stamp, current }) => !current || judgedAt !== stamp,
    says: () => say('changed'),
    remedy: () => say('changed.remedy'),
  },
];

type ImportAsk = Ask<ImportFacts, Input>;

/** Each kind of line with the matter of its own paper. */
const told = (ask: ImportAsk) => ask.told.map((line) => ({ ...ask, ...line }));
const held = (ask: ImportAsk) => ask.held.map((line) => ({ ...ask, ...line }));
const named = (ask: ImportAsk) => ask.named.map((line) => ({ ...ask, ...line }));
const titled = (ask: ImportAsk) => ask.titled.map((line) => ({ ...ask, ...line }));
const added = (ask: ImportAsk) => ask.added.map((line) => ({ ...ask, ...line }));
const came = (ask: ImportAsk) => ask.came.map((line) => ({ ...ask, ...line }));
const laid = (ask: ImportAsk) => ask.laid.map((line) => ({ ...ask, ...line }));
const copied = (ask: ImportAsk) => ask.copied.map((line) => ({ ...ask, ...line }));

/** What stands against each line was judged when the file was; here it is asked whether that still holds, and who may register. */
export const rules = rulesFor<ImportFacts, Input>()([
  { ...(registryOnly as ImportRule), always: true },
  ...cleared.map((rule) => ({ ...(rule as ImportRule), always: true as const })),
  { ...designatedRule<Parameters<ImportRule['broken']>[0]>(({ designated }) => designated), always: true },
  ...ready,
  ...forEach(told, toldRules),
  ...forEach(held, heldRules),
  ...forEach(named, namedRules),
  ...forEach(titled, titleRules),
  ...forEach(copied, copiedRules),
  ...forEach(added, addedRules),
  ...forEach(came, cameRules),
  ...forEach(laid, laidRules),
]);
