import type { Circumstances } from '#kernel/verdict.ts';
import type { Carriage, LeavingCopy } from '../door/facts/leaving.ts';
import { byMatter } from '#modules/documents/door/facts/matter.ts';
import type { Way } from '../door/inputs-way.ts';

/** Copies that leave the house, whatever act takes them there. */
export interface Sending<C extends LeavingCopy = LeavingCopy> extends Carriage {
  readonly copies: readonly C[];
  /** CARRIER-050: whoever lets them go is on the list himself. */
  readonly desk: boolean;
  /** The unit it goes to; null where it goes to none, but on a journey or to be destroyed. */
  readonly unit_to: string | null;
  /** By which way it goes to that unit. */
  readonly way: Way;
  /** CARRIER-042: our own are packed and counted for those they were made for. */
  readonly packed: boolean;
}

/** The copies of one level and regime among them: judged together, named together. */
export type SendingPart<C extends LeavingCopy = LeavingCopy> = Sending<C> & Circumstances;

export function partsOf<C extends LeavingCopy>(
  { actor, now, unit, settings, calendar }: Circumstances,
  sending: Sending<C>,
): readonly SendingPart<C>[] {
  return byMatter(sending.copies).map((group) => ({ ...sending, actor, now, unit, settings, calendar, ...group }));
}

export const named = ({ copies }: Pick<Sending, 'copies'>) => ({ carriers: copies.map((copy) => copy.id) });
