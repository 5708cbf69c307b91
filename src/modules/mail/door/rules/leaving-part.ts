import type { Circumstances } from '#kernel/verdict.ts';
import type { Carriage, LeavingCopy } from '../facts/leaving.ts';
import { byMatter } from '#modules/documents/door/facts/matter.ts';
import type { Way } from '../inputs-way.ts';

/** Copies that leave the house, whatever act takes them there. */
export interface Leaving extends Pick<Carriage, 'escorts'> {
  readonly copies: readonly LeavingCopy[];
  /** CARRIER-050: whoever lets them go is on the list himself. */
  readonly desk: boolean;
}

/** Copies that go to another unit. */
export interface Sending extends Leaving, Carriage {
  readonly to: string | null;
  readonly way: Way;
}

/** The copies of one level and regime among them: judged together, named together. */
export type PartOf<L extends Leaving> = L & Circumstances;
export type LeavingPart = PartOf<Leaving>;
export type SendingPart = PartOf<Sending>;

export function partsOf<L extends Leaving>(
  { actor, now, unit, settings, calendar }: Circumstances,
  leaving: L,
): readonly PartOf<L>[] {
  return byMatter(leaving.copies).map((group) => ({ ...leaving, actor, now, unit, settings, calendar, ...group }));
}

export const named = ({ copies }: Pick<Leaving, 'copies'>) => ({ carriers: copies.map((copy) => copy.id) });
