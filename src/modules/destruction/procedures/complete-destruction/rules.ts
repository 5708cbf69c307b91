import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { byMatter, matterOf } from '#modules/documents/door/facts/matter.ts';
import { lastMove } from '#modules/documents/door/rules/acted.ts';
import { copyDestroyed, type Destroyed } from '../../rules/destroyed.ts';
import { listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import { somethingListed } from '../../rules/destruction.ts';
import type { Input } from './schema.ts';

type CompleteAsk = Ask<DestructionFacts, Input>;

/** The copies of one level and regime among those on the list. */
function parts({ items, input, ...ask }: CompleteAsk): readonly Destroyed[] {
  const whole = items.length === ask.list.copies;
  const said = { signed: input, entered: input.acted_at, whole };
  return byMatter(items.map(({ copy }) => copy)).map((group) => {
    const thing = group.copies.map(({ id }) => id);
    return { ...ask, ...said, ...group, thing, since: lastMove(group.copies) };
  });
}

const each = (ask: CompleteAsk): readonly CompleteAsk[] =>
  ask.items.map(({ copy }) => ({ ...ask, matter: matterOf(copy) }));

export const causes = [brings(copyDestroyed, parts, { thing: 'carrier', to: 'destroyed', from: 'courier' })];

export const rules = rulesFor<DestructionFacts, Input>()([
  { ...registryOnly, always: true },
  ...forEach(each, [listedHands<CompleteAsk>()]),
  somethingListed,
]);
