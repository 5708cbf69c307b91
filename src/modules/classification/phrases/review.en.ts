import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './review.zh.ts';

export const en = {
  review: 'Review a secret',
  'review.help':
    'The classification authority looks at each live secret every year and before it ends, and keeps, changes, extends or declassifies it.',
  'not-classifier': 'Live secrets are reviewed by the classification authority.',
  'not-classifier.remedy': 'Ask the classification authority.',
  upward: 'Submit upward',
  'upward.help': 'Records that an item beyond the unit’s powers was sent to the competent body.',
  'not-protected': 'This item does not wait for a decision from above.',
  'not-protected.remedy': 'Only what is beyond the unit’s powers and therefore protected is submitted upward.',
  'body-missing': 'It is sent up to a secrecy authority or a superior or competent department on the list.',
  'body-missing.remedy': 'Enter the body that has the power to decide; list it by letter first if it is not there.',
  'not-sent-up': 'The item has not been submitted to the competent body, so no decision of it can be recorded.',
  'not-sent-up.remedy': 'Submit it upward first.',
  record: 'Record a decision from above',
  'record.help': 'Records level, period and scope as the competent body decided them.',
  'other-body': 'The letter is not of the body it was sent up to ({bodies}).',
  'other-body.remedy': 'Hand in the answer of that body; if another decides, submit it upward to that one first.',
  'own-proposal': 'Who drafted the item or sent it up does not record what was decided about it.',
  'own-proposal.remedy': 'Another member of the registry records it.',
  'record-who': 'Decisions from above are recorded by the registry or secrecy staff.',
  'record-who.remedy': 'Ask the registry.',
  'conclusion.keep': 'keep',
  'conclusion.change': 'change',
  'conclusion.extend': 'extend',
  'conclusion.declassify': 'declassify',
  'obligation.CLASSIFY-022': 'Review a live secret; before it ends decide whether to extend or declassify it',
  'obligation.CLASSIFY-031': 'Submit an item beyond the unit’s powers to the competent body',
  'alert.expiry_reminder': 'The period of a secret ends soon; an extension has to be decided before',
} satisfies PhraseBook<keyof typeof zh>;
