import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './copies.zh.ts';

export const en = {
  undistributed:
    '{copies}: the run they are of was not yet checked and distributed; they are not taken out, lent, circulated, archived or destroyed.',
  'undistributed.remedy': 'Check what was printed against the distribution first and distribute it.',
  'left-over': '{copies} was printed for a recipient, not sent and unpacked; it is not kept for use here.',
  'left-over.remedy': 'File it, or list it for destruction.',
  'in-parcel':
    '{copies}: packed for their recipient and for nobody else; they are not taken out, lent, archived or destroyed.',
  'in-parcel.remedy': 'Count the parcel again and send it; use the copies that are kept here.',
  unregistered: '{copies} came in and are not registered yet, so they do not move on.',
  'unregistered.remedy': 'Let the registry register and number them first.',
  'level-open': 'The level of this document has not been fixed, so it is neither printed nor numbered.',
  'level-open.remedy': 'Have its level decided (a public document is “not classified”) and issue it first.',
  'not-marked':
    'The document has not been classified to the end: without level and period it may not be printed, numbered or distributed.',
  'not-marked.remedy': 'Finish its classification first.',
  'old-mark':
    'Level or period has changed and the copies in the registry still bear the old mark, so they are not distributed.',
  'copy-old-mark': 'Copy No. {no} still bears the mark from before the change, so it is handed to nobody.',
  'old-mark.remedy': 'Correct the mark on the paper and register that it is corrected first.',
  'obligation.CLASSIFY-021': 'Correct the mark of the copies in hand after a change or declassification',
  away: '{copies}: not in the registry ({hand}).',
  'away.remedy':
    'Find out where it is and take it back into the registry first; what is destroyed or filed moves no more.',
  'not-in-registry': 'Copies {numbers} are not in the registry.',
  'not-in-registry.remedy': 'Have them back first.',
  copy: '{no}, copy {copy}',
  missing: 'no. {numbers} missing',
  extra: 'no. {numbers} too many',
} satisfies PhraseBook<keyof typeof zh>;
