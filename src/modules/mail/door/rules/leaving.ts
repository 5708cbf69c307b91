import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import { channelRules } from '../../rules/channel.ts';
import { approvedOnly, keptRules } from '../../rules/destination.ts';
import { bearing, couriers, together } from './escort.ts';
import { type Leaving, type LeavingPart, named, partsOf, type Sending, type SendingPart } from './leaving-part.ts';
import { registeredFirst } from '#modules/documents/door/rules/registered.ts';
import { deskDesignated } from '#modules/documents/door/rules/registry.ts';

/**
 * May these copies leave the house with these people? One set of rules for every act that takes copies out; what a carry-out
 * asks of its bearers besides stands in `carrying.ts`.
 */
export function leavingRules<A extends Circumstances>(of: (ask: A) => Leaving): readonly Rule<A>[] {
  const parts = (ask: A) => partsOf(ask, of(ask));
  return [
    ...forEach(parts, [deskDesignated<LeavingPart>(named), registeredFirst, together]),
    ...forEach((ask: A) => parts(ask).flatMap(each), bearing),
  ];
}

/** The same where they go to another unit: whether it may have them, and by which way. */
export function sendingRules<A extends Circumstances>(of: (ask: A) => Sending): readonly Rule<A>[] {
  const parts = (ask: A) => partsOf(ask, of(ask));
  return [
    ...leavingRules(of),
    ...forEach(parts, [approvedOnly, ...channelRules]),
    ...forEach((ask: A) => parts(ask).flatMap(each), couriers),
  ];
}

/** What is kept of our own documents goes to nobody but by printing, packing and recounting for an approved distribution. */
export function keptHere<A extends Circumstances>(of: (ask: A) => Sending): readonly Rule<A>[] {
  return forEach<A, SendingPart>((ask) => partsOf(ask, of(ask)), keptRules);
}

function each<P extends Leaving>(part: P) {
  return part.escorts.map((holder) => ({ ...part, holder }));
}
