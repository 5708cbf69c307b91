import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import { channelRules } from '../../rules/channel.ts';
import { notElsewhere } from '../../rules/not-elsewhere.ts';
import { approvedOnly } from '../../rules/destination.ts';
import { bearing, couriers, type Escorted, together } from './escort.ts';
import { named, partsOf, type Sending, type SendingPart } from '../../rules/leaving-part.ts';
import { registeredFirst } from '#modules/documents/door/rules/registered.ts';
import { deskDesignated } from '#modules/documents/door/rules/registry.ts';

function escorted(part: SendingPart): readonly Escorted[] {
  return part.escorts.map((holder) => ({ ...part, holder }));
}

/** May these copies leave the house, with these people? */
export const sealed: readonly Rule<SendingPart>[] = [
  deskDesignated<SendingPart>(named),
  notElsewhere,
  ...forEach(escorted, bearing),
];

/** May they go to that unit, and by that way? */
export const toUnit: readonly Rule<SendingPart>[] = [approvedOnly, ...channelRules, ...forEach(escorted, couriers)];

/** What is asked of papers that are sent and stand in no register of copies. */
export function sendingRules<A extends Circumstances>(of: (ask: A) => Sending): readonly Rule<A>[] {
  return forEach<A, SendingPart>((ask) => partsOf(ask, of(ask)), [together, registeredFirst, ...sealed, ...toUnit]);
}
