import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say as sayChange } from './phrases/change.ts';
import { say as sayReview } from './phrases/review.ts';
import { say as sayScope } from './phrases/scope.ts';

export const secretChanged = defineNotice({ kind: 'secret_changed', says: sayChange('alert.secret_changed') });
export const secretExtended = defineNotice({ kind: 'secret_extended', says: sayChange('alert.secret_extended') });
export const secretDeclassified = defineNotice({
  kind: 'secret_declassified',
  says: sayChange('alert.secret_declassified'),
});
export const sourceChanged = defineNotice({ kind: 'source_changed', says: sayChange('alert.source_changed') });
const ends = ['classification.declassify', 'duty:classification.expiry'] as const;

/** The yearly look at a live secret. */
export const reviewed = defineClock({
  clause: 'CLASSIFY-022',
  on: 'document',
  cause: 'review',
  owner: 'classifier',
  says: sayReview('obligation.CLASSIFY-022'),
  metBy: ['classification.review'],
  cancelledBy: ends,
});
/** The decision owed before a secret ends: `expiry:` and the day. */
export const ending = defineClock({
  clause: 'CLASSIFY-022',
  on: 'document',
  family: 'expiry:',
  owner: 'classifier',
  says: sayReview('obligation.CLASSIFY-022'),
  metBy: ['classification.review', 'classification.change', 'classification.extend', 'classification.issue'],
  cancelledBy: ends,
});
export const submitted = defineClock({
  clause: 'CLASSIFY-031',
  on: 'document',
  cause: 'submit_upward',
  owner: 'person',
  says: sayReview('obligation.CLASSIFY-031'),
  metBy: ['classification.submit-upward'],
});
export const expiryReminder = defineNotice({ kind: 'expiry_reminder', says: sayReview('alert.expiry_reminder') });
export const scopeEnded = defineNotice({ kind: 'scope_ended', says: sayScope('alert.scope_ended') });

export const followed = defineClock({
  clause: 'CLASSIFY-020',
  on: 'document',
  cause: 'source',
  owner: 'person',
  says: sayChange('obligation.CLASSIFY-020'),
  metBy: ['classification.change', 'classification.extend'],
  cancelledBy: ends,
});
