import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say as sayChange } from './phrases/change.ts';
import { say as sayReview } from './phrases/review.ts';
import { say as sayScope } from './phrases/scope.ts';

export const classify021 = defineClock({
  clause: 'CLASSIFY-021',
  says: sayChange('obligation.CLASSIFY-021'),
  metBy: ['classification.correct-mark'],
});
export const secretChanged = defineNotice({ kind: 'secret_changed', says: sayChange('alert.secret_changed') });
export const secretExtended = defineNotice({ kind: 'secret_extended', says: sayChange('alert.secret_extended') });
export const secretDeclassified = defineNotice({
  kind: 'secret_declassified',
  says: sayChange('alert.secret_declassified'),
});
export const sourceChanged = defineNotice({ kind: 'source_changed', says: sayChange('alert.source_changed') });
export const classify022 = defineClock({
  clause: 'CLASSIFY-022',
  says: sayReview('obligation.CLASSIFY-022'),
  metBy: [
    'classification.review',
    'classification.change',
    'classification.extend',
    'classification.issue',
    'classification.declassify',
  ],
});
export const classify031 = defineClock({
  clause: 'CLASSIFY-031',
  says: sayReview('obligation.CLASSIFY-031'),
  metBy: ['classification.submit-upward'],
});
export const expiryReminder = defineNotice({ kind: 'expiry_reminder', says: sayReview('alert.expiry_reminder') });
export const scopeEnded = defineNotice({ kind: 'scope_ended', says: sayScope('alert.scope_ended') });

export const followed = defineClock({
  clause: 'CLASSIFY-020',
  says: sayChange('obligation.CLASSIFY-020'),
  metBy: ['classification.change'],
});
