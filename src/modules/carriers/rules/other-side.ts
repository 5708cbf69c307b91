import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/leaving.ts';

type Names = readonly (string | null | undefined)[];

const plain = (name: string) => name.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
/** Words that stand for whoever holds the pen. */
const oneself = /^(本人|同上|自己|我|同前)$/;

/** CARRIER-007: both sides sign, and they are two: whoever hands over does not stand in for whoever receives, nor the other way round. */
export function otherSide<A extends Circumstances>(
  field: string,
  signed: (ask: A) => string | null | undefined,
  ours: (ask: A) => Names = ({ actor }) => [actor.name],
): Rule<A> {
  const one = (ask: A) => {
    const given = plain(signed(ask) ?? '');
    return oneself.test(given) ? given : ours(ask).find((name) => name && plain(name) === given);
  };
  return {
    id: 'other-side-signs',
    clause: 'CARRIER-007',
    kind: 'fields',
    fields: [field],
    broken: (ask) => setting(ask.settings, 'CARRIER-007.signatures').length > 1 && one(ask) !== undefined,
    says: (ask) => say('signed-for-both', { name: one(ask) ?? '' }),
    remedy: () => say('signed-for-both.remedy'),
  };
}
