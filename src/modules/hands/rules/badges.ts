import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { say } from '../phrases/carrying.ts';

/** The people whose badges were read besides the taker's, by id; unknown ids are missing. */
export type Named = Readonly<Record<string, string>>;

/** Who stands at the desk when a copy leaves on a journey. */
export interface Badges {
  /** Those who were approved to carry it. */
  readonly approved: readonly { readonly id: string; readonly name: string }[];
  readonly taker: string;
  readonly along: readonly string[];
  readonly named: Named;
  /** Of those approved, who is out on a journey already: on another one to another place, or on one that left a while ago. */
  readonly elsewhere: readonly string[];
}

export type Badged = Circumstances & Badges & { readonly copy: Pick<Copy, 'id'> };

const isApproved = ({ approved }: Badges, id: string) => approved.some((one) => one.id === id);
const stranger = (ask: Badges) => ask.along.find((id) => !isApproved(ask, id));
const countedTwice = ({ along, taker, actor }: Badged) =>
  along.find((id, n) => id === taker || id === actor.id || along.indexOf(id) !== n);
const nameOf = ({ approved, named }: Badges, id: string | undefined) =>
  approved.find((one) => one.id === id)?.name ?? named[id ?? ''] ?? '';

/** CARRIER-052: the approved bearers who stand at the desk, whoever hands out not counted. */
function here(ask: Badged): string[] {
  const { taker, along, actor } = ask;
  return [...new Set([taker, ...along])].filter((id) => isApproved(ask, id) && id !== actor.id);
}

const away = (ask: Badged) => here(ask).find((id) => ask.elsewhere.includes(id));
const facts = ({ copy }: Badged) => ({ carrier: copy.id });

/** CARRIER-051, CARRIER-052: what leaves on a journey leaves with those approved for it, top secret with two of them. */
export const badgeRules: readonly Rule<Badged>[] = [
  {
    id: 'bearer-approved',
    clause: 'CARRIER-051',
    kind: 'fields',
    fields: ['bearers'],
    broken: (ask) => stranger(ask) !== undefined,
    says: (ask) => say('not-a-bearer', { name: nameOf(ask, stranger(ask)) }),
    remedy: ({ approved }) => say('not-a-bearer.remedy', { names: approved.map((one) => one.name).join(' / ') }),
    facts: (ask) => ({ ...facts(ask), person: stranger(ask) ?? null }),
  },
  {
    id: 'another-person',
    clause: 'CARRIER-052',
    kind: 'fields',
    fields: ['bearers'],
    broken: (ask) => countedTwice(ask) !== undefined,
    says: (ask) => say('counted-twice', { name: nameOf(ask, countedTwice(ask)) }),
    remedy: () => say('counted-twice.remedy'),
    facts: (ask) => ({ ...facts(ask), person: countedTwice(ask) ?? null }),
  },
  {
    id: 'together',
    clause: 'CARRIER-052',
    kind: 'fields',
    fields: ['bearers'],
    broken: (ask) => here(ask).length < setting(ask.settings, 'CARRIER-052.bearers_min'),
    says: (ask) =>
      say('too-few-here', { least: setting(ask.settings, 'CARRIER-052.bearers_min'), count: here(ask).length }),
    remedy: () => say('too-few-here.remedy'),
    facts,
  },
  {
    id: 'not-elsewhere',
    clause: 'CARRIER-052',
    kind: 'state',
    broken: (ask) => away(ask) !== undefined,
    says: (ask) => say('elsewhere', { name: nameOf(ask, away(ask)) }),
    remedy: () => say('elsewhere.remedy'),
    facts: (ask) => ({ ...facts(ask), person: away(ask) ?? null }),
  },
];
