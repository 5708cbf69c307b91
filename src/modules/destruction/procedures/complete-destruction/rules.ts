import { brings } from '#kernel/guard.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list as listed } from '#kernel/text.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { byMatter, matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/destruction.ts';
import { actedWithin, lastMove } from '#modules/documents/door/rules/acted.ts';
import { notByOneHand } from '../../rules/destruction.ts';
import { copyDestroyed, type Destroyed } from '../../rules/destroyed.ts';
import { listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

type CompleteAsk = Ask<DestructionFacts, Input>;

/** A signature is missing when nobody signed, or somebody other than the person named. */
function unsigned({ list, input, settings }: CompleteAsk): ('destroyer' | 'supervisor')[] {
  const needed = setting(settings, 'CARRIER-064.signatures');
  const missing = {
    destroyer: list.destroyer_id === null || (input.destroyer ?? list.destroyer_id) !== list.destroyer_id,
    supervisor: list.supervisor_id === null || (input.supervisor ?? list.supervisor_id) !== list.supervisor_id,
  };
  return (['destroyer', 'supervisor'] as const).filter(
    (who) => missing[who] && needed.includes(who === 'supervisor' ? 'destruction_supervisor' : who),
  );
}

/** The copies of one level and regime among those that were handed over. */
function parts(ask: CompleteAsk): readonly Destroyed[] {
  const copies = ask.list.status === 'handed' ? ask.items.map(({ copy }) => copy) : [];
  return byMatter(copies).map((group) => ({ ...ask, ...group, thing: group.copies.map(({ id }) => id) }));
}

const each = (ask: CompleteAsk): readonly CompleteAsk[] =>
  ask.items.map(({ copy }) => ({ ...ask, matter: matterOf(copy) }));

export const causes = [brings(copyDestroyed, parts, { thing: 'carrier', to: 'destroyed', from: 'courier' })];

export const rules = rulesFor<DestructionFacts, Input>()([
  { ...registryOnly, always: true },
  actedWithin<CompleteAsk>(
    ({ input }) => input.acted_at,
    ({ items }) => lastMove(items.map(({ copy }) => copy)),
  ),
  ...forEach(each, [listedHands<CompleteAsk>()]),
  ...notByOneHand<CompleteAsk>([
    {
      id: 'two-people',
      clause: 'CARRIER-064',
      kind: 'fields',
      fields: ['destroyer', 'supervisor'],
      broken: ({ list, input, settings }) => {
        const destroyer = input.destroyer ?? list.destroyer_id;
        return (
          setting(settings, 'CARRIER-064.distinct') &&
          destroyer !== null &&
          destroyer === (input.supervisor ?? list.supervisor_id)
        );
      },
      says: () => say('same-person'),
      remedy: () => say('same-person.remedy'),
    },
    {
      id: 'both-signed',
      clause: 'CARRIER-064',
      kind: 'state',
      broken: (ask) => unsigned(ask).length > 0,
      says: (ask) => say('unsigned', { who: listed(unsigned(ask).map((who) => say(`as.${who}`))) }),
      remedy: () => say('unsigned.remedy'),
      facts: (ask) => ({ unsigned: unsigned(ask) }),
    },
  ]),
  {
    id: 'handed',
    clause: 'CARRIER-064',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.status !== 'handed',
    says: () => say('not-handed'),
    remedy: () => say('not-handed.remedy'),
  },
  {
    id: 'whole-list',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ list, items }) => items.length !== list.copies,
    says: () => say('no-items'),
    remedy: () => say('no-items.remedy'),
  },
]);
