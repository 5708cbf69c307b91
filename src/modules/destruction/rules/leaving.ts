import type { LevelId } from '#kernel/generated/clauses.ts';
import { defineHappening } from '#kernel/guard.ts';
import type { JsonObject } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { permitRules } from '#kernel/permit-rules.ts';
import { untied } from '#kernel/tie.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';
import type { Left } from '#modules/mail/door/happenings.ts';
import { type OtherSide, otherSide, unsignedBy } from '#modules/mail/door/rules/other-side.ts';
import { notWantedBack } from '#modules/recall/door/rules/wanted-back.ts';
import type { DestructionFacts } from '../facts/destruction.ts';
import { destroying } from '../permits.ts';
import { say } from '../phrases/destruction.ts';
import { type Method, methodGiven, methodRules, notByOneHand, placeGiven, siteRules } from './destruction.ts';

/** The list a batch leaves by, and how it is going to be destroyed. */
type OnList = Pick<DestructionFacts, 'list' | 'items' | 'digest' | 'site' | 'shredded' | 'permit' | 'wanted'>;

export type LeftForDestruction = Left &
  OnList & {
    readonly method: Method | null;
    /** Who shreds it with whoever hands it over, where that is done in house. */
    readonly second: string | undefined;
    readonly secondName: string | null;
    /** Who signs for it there. */
    readonly receivedBy: string | null | undefined;
    readonly other: OtherSide;
  };

/** Copies leave the registry to be destroyed. */
export const leftForDestruction = defineHappening<LeftForDestruction>('copy.left-house');

/** Of this matter. */
function copiesOf({ items, copies }: LeftForDestruction): readonly Copy[] {
  return items.map((one) => one.copy).filter(({ id }) => copies.some((copy) => copy.id === id));
}

const approvedOf = ({ permit }: LeftForDestruction) => (permit?.summary ?? {}) as JsonObject;

/** Copies that were not on the list when it was signed, or have risen above the level it was signed for. */
function changedSince(ask: LeftForDestruction): readonly Copy[] {
  const { carriers, level } = approvedOf(ask);
  const codes: readonly unknown[] = Array.isArray(carriers) ? carriers : [];
  const signedFor = levelRank[level as LevelId] ?? 0;
  return copiesOf(ask).filter((copy) => !codes.includes(copy.code) || copy.level > signedFor);
}

/** The list, its method and its levels are those that were signed. */
function isAsApproved(ask: LeftForDestruction): boolean {
  return approvedOf(ask).digest === ask.digest && ask.method === ask.list.method && changedSince(ask).length === 0;
}

/** A batch goes where it may be destroyed, by a method that fits it, as it was agreed to. */
export const leavingRules: readonly Rule<LeftForDestruction>[] = [
  ...siteRules<LeftForDestruction>(({ site, list, items, shredded, secondName, second, actor }) => ({
    site,
    siteName: list.site,
    copies: items.length + shredded,
    workNeed: list.work_need,
    twoSign: secondName !== null && untied([second], [actor.id]),
  })),
  placeGiven<LeftForDestruction>(),
  methodGiven<LeftForDestruction>(({ method }) => method),
  ...methodRules<LeftForDestruction>((ask) => ({
    ...ask,
    copies: copiesOf(ask),
    certificate: ask.list.certificate,
  })),
  ...notByOneHand<LeftForDestruction>([
    ...permitRules<LeftForDestruction>(destroying, ({ permit }) => ({ permit })),
    {
      id: 'as-approved',
      clause: 'CARRIER-061',
      kind: 'state',
      broken: (ask) => ask.permit !== null && !isAsApproved(ask),
      says: (ask) => {
        const changed = changedSince(ask);
        return say('changed', { copies: changed.length > 0 ? copyNames(changed) : say('changed.content') });
      },
      remedy: () => say('changed.remedy'),
      facts: (ask) => ({ carriers: changedSince(ask).map((copy) => copy.id) }),
    },
  ]),
  notWantedBack,
  {
    id: 'received',
    clause: 'CARRIER-007',
    kind: 'fields',
    fields: ['received_by'],
    always: true,
    broken: ({ site, receivedBy }) => site?.kind !== 'in_house_shredder' && unsignedBy(receivedBy),
    says: () => say('no-receiver'),
    remedy: () => say('no-receiver.remedy'),
  },
  otherSide<LeftForDestruction>(
    'received_by',
    ({ receivedBy }) => receivedBy,
    ({ actor, escorts }) => [actor.name, ...escorts.map((one) => one.name)],
  ),
];
