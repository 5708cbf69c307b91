import type { RoleId } from '#kernel/generated/clauses.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import { approversOf, isOn, type Settings, setting } from '#kernel/parameter.ts';
import { brings } from '#kernel/guard.ts';
import { type Ask, type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { byMatter, matterOf } from '#modules/documents/door/facts/matter.ts';
import { usedHere } from '#modules/documents/door/rules/distributed.ts';
import { copyHanded, type Handed, type Passing } from '../door/happenings.ts';
import { type CarriedOut, carriedOut } from '../happenings.ts';
import { leftBy } from '#modules/mail/door/happenings.ts';

/** Copies that are to leave the house, and who carries them. */
export interface Carrying {
  readonly copies: readonly Copy[];
  readonly bearers: readonly Holder[];
}

export type CarryingAsk = Ask<Carrying, unknown>;
type OneCopy = CarryingAsk & { readonly copy: Copy };

/** CARRIER-051: who must agree that this copy leaves; [] nobody, null nobody can. */
export function carryChain(
  settings: Settings,
  copy: Pick<Copy, 'level' | 'regime' | 'kind' | 'cipher'>,
): readonly RoleId[] | null {
  if (!isOn(settings, 'CARRIER-051')) return [];
  if (copy.cipher && setting(settings, 'CARRIER-051.cipher_telegram') === 'never') return null;
  const level = levelOf(copy.level);
  if (!isClassified(level)) return [];
  return approversOf(settings, 'CARRIER-051', { regime: copy.regime, level, kind: copy.kind });
}

function each(ask: CarryingAsk): readonly OneCopy[] {
  return ask.copies.map((copy) => ({ ...ask, copy, matter: matterOf(copy) }));
}

/** The copies of one level and regime among them. */
function parts(ask: CarryingAsk): readonly CarryingAsk[] {
  return byMatter(ask.copies).map((group) => ({ ...ask, ...group }));
}

/** Each bearer has each copy in his hand, once it passes to whoever takes it. */
export function bearersMeet<A extends CarryingAsk>(
  ask: A,
  passingTo: (bearer: Holder) => Passing | null = () => null,
): readonly Handed[] {
  return each(ask).flatMap((one) =>
    ask.bearers.map((holder) => ({
      ...one,
      holder,
      passing: passingTo(holder),
      loan: null,
      thing: one.copy.id,
      to: holder.id,
    })),
  );
}

/** May these people take these copies out of the house? */
export const carryingRules: readonly Rule<CarryingAsk>[] = forEach(parts, usedHere);

/** Of what kind it is that a bearer leaves with copies. */
export const carried = { kind: 'carry', to: 'person', thing: 'carrier' };

interface Setting extends Pick<CarriedOut, 'departing' | 'departure'> {
  readonly taker: string;
}

/** Copies leave in a bearer's hand: to no unit, and by no way but his own; what is asked of him he is asked as holder. */
export function takenOut(
  ask: Circumstances,
  copies: readonly Copy[],
  escorts: readonly Holder[],
  { taker, departing, departure }: Setting,
): readonly CarriedOut[] {
  const leaving = copies.map((copy) => ({ ...copy, may_go_to: [] }));
  const toNoUnit = { away: [], listed: true, desk: true, unit_to: null, way: {}, packed: false };
  const parts = leftBy(ask, { copies: leaving, escorts, departing, ...toNoUnit }, taker);
  return parts.map((part) => ({ ...part, departure }));
}

/** What leave is asked for. */
export const carryingCauses = [
  brings(copyHanded, (ask: CarryingAsk) => bearersMeet(ask), carried),
  brings(
    carriedOut,
    // Which of them takes the copies is known when they go.
    (ask: CarryingAsk) => takenOut(ask, ask.copies, ask.bearers, { taker: '', departing: null, departure: null }),
    carried,
  ),
];
