import { list } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/leaving.ts';
import { named, type SendingPart } from './leaving-part.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';

const astray = ({ copies, unit_to }: SendingPart) =>
  unit_to === null ? [] : copies.filter((copy) => !copy.may_go_to.includes(unit_to));
const kept = ({ copies, packed }: SendingPart) => (packed ? [] : copies.filter((copy) => copy.source === 'own'));

/** CARRIER-009: copies go to those only for whom they are approved. */
export const approvedOnly: Rule<SendingPart> = {
  id: 'to-approved',
  clause: 'CARRIER-009',
  kind: 'denied',
  broken: (part) => astray(part).length > 0,
  says: (part) => {
    const copies = copyNames(astray(part));
    const approved = [...new Set(astray(part).flatMap((copy) => copy.may_go_to))];
    const unit = part.unit_to ?? '';
    return approved.length > 0
      ? say('outside-approved', { copies, unit, approved: list(approved.map((name) => ({ zh: name, en: name }))) })
      : say('outside-approved.none', { copies, unit });
  },
  remedy: () => say('outside-approved.remedy'),
  facts: (part) => ({ ...named({ copies: astray(part) }), to: part.unit_to }),
};

/** CARRIER-037, CARRIER-042: of our own documents exactly the approved number goes out, packed and counted again. */
export const keptRules: readonly Rule<SendingPart>[] = [
  {
    id: 'own-stays',
    clause: 'CARRIER-037',
    kind: 'denied',
    broken: (part) => kept(part).length > 0,
    says: (part) => say('own-stays', { copies: copyNames(kept(part)) }),
    remedy: () => say('own-stays.remedy'),
    facts: (part) => named({ copies: kept(part) }),
  },
  {
    id: 'packed',
    clause: 'CARRIER-042',
    kind: 'state',
    broken: (part) => kept(part).length > 0,
    says: (part) => say('not-packed', { copies: copyNames(kept(part)) }),
    remedy: () => say('not-packed.remedy'),
    facts: (part) => named({ copies: kept(part) }),
  },
];
