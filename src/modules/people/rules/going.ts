import { preparedRules } from '#kernel/common-rules.ts';
import { list } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Going, PersonLeft, PersonMoved } from '../door/happenings.ts';
import { say } from '../phrases/ending.ts';
import { say as saidOf } from '../phrases/moves.ts';
import { inPost, notSelf } from './accounts.ts';

const handedOver: Rule<Going> = {
  id: 'handed-over',
  clause: 'CARRIER-059',
  kind: 'state',
  broken: ({ holds }) => holds,
  says: () => say('holds'),
  remedy: () => say('holds.remedy'),
};

/** Classified media are carriers too: another keeper has them before he goes. */
const mediaHandedOver = (clause: 'CARRIER-059' | 'PEOPLE-014'): Rule<Going> => ({
  id: 'media-handed-over',
  clause,
  kind: 'state',
  broken: ({ keeps }) => keeps.media,
  says: () => say('keeps-media'),
  remedy: () => say('keeps-media.remedy'),
});

/** A seal is kept by one of the department that keeps it. */
const sealsHandedOver: Rule<Going> = {
  id: 'seals-handed-over',
  clause: 'SEAL-001',
  kind: 'state',
  broken: ({ keeps }) => keeps.seals.length > 0,
  says: ({ keeps }) => say('keeps-seals', { seals: list(keeps.seals) }),
  remedy: () => say('keeps-seals.remedy'),
};

/** A key place or archive repository is answered for from within; its head goes, and not to another department either, once another answers for it. */
const placesHandedOver: Rule<Going> = {
  id: 'places-handed-over',
  clause: 'SITE-004',
  kind: 'state',
  broken: ({ keeps }) => keeps.places.length > 0,
  says: ({ keeps }) => say('keeps-places', { places: list(keeps.places) }),
  remedy: () => say('keeps-places.remedy'),
};

/** A copy is known to nobody who may not know its original: who knows that by his department leaves the copy with it. */
const copiesLeft: Rule<PersonMoved> = {
  id: 'copies-left',
  clause: 'CARRIER-031',
  kind: 'state',
  broken: ({ keeps }) => keeps.copies,
  says: () => say('named-on-copies'),
  remedy: () => say('named-on-copies.remedy'),
};

const isThere = ({ state }: PersonLeft['person']) => state !== 'leaving' && state !== 'left';

/** Whoever leaves hands over what is in his keeping: the act that names the successor ends his own. */
export const leftRules: readonly Rule<PersonLeft>[] = [
  notSelf(say('self'), say('self.remedy')),
  {
    id: 'in-post',
    clause: 'PEOPLE-013',
    kind: 'state',
    broken: ({ person }) => !isThere(person),
    says: () => say('gone'),
    remedy: () => say('gone.remedy'),
  },
  {
    id: 'no-secret-post',
    clause: 'PEOPLE-013',
    kind: 'state',
    broken: ({ person, coolsOff }) => person.grade !== 'none' && isThere(person) && !coolsOff,
    says: () => say('secret-post'),
    remedy: () => say('secret-post.remedy'),
  },
  handedOver,
  {
    id: 'handed-back',
    clause: 'PEOPLE-014',
    kind: 'state',
    broken: ({ holds }) => holds,
    says: () => say('still-holds'),
    remedy: () => say('still-holds.remedy'),
  },
  mediaHandedOver('PEOPLE-014'),
  sealsHandedOver,
  placesHandedOver,
];

/** Another department opens its secrets to him: he comes with empty hands, and ready for them. */
export const movedRules: readonly Rule<PersonMoved>[] = [
  notSelf(saidOf('own-move'), saidOf('own-move.remedy')),
  inPost(saidOf('gone'), saidOf('gone.remedy')),
  handedOver,
  mediaHandedOver('CARRIER-059'),
  sealsHandedOver,
  placesHandedOver,
  copiesLeft,
  ...preparedRules<PersonMoved>(({ person }) => person),
];
