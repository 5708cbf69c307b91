import { defineModule } from '#kernel/module.ts';
import { expiry } from './duties/expiry.ts';
import { reviews } from './duties/reviews.ts';
import { scopeEnds } from './duties/scope-ends.ts';
import { say as change } from './phrases/change.ts';
import { say as review_ } from './phrases/review.ts';
import { say as scope } from './phrases/scope.ts';
import { change as changeLevel } from './procedures/change/index.ts';
import { correctMark } from './procedures/correct-mark/index.ts';
import { declareAuthority } from './procedures/declare-authority/index.ts';
import { declassify } from './procedures/declassify/index.ts';
import { derive } from './procedures/derive/index.ts';
import { draft } from './procedures/draft/index.ts';
import { extend } from './procedures/extend/index.ts';
import { issue } from './procedures/issue/index.ts';
import { recordDecision } from './procedures/record-decision/index.ts';
import { review } from './procedures/review/index.ts';
import { submit } from './procedures/submit/index.ts';
import { submitUpward } from './procedures/submit-upward/index.ts';
import { suggest } from './procedures/suggest/index.ts';
import { widenScope } from './procedures/widen-scope/index.ts';
import { changes } from './registers/changes.ts';
import { classifications } from './registers/classifications.ts';
import { classificationTables } from './tables.ts';

export { powerless } from './facts/taken-over.ts';

export const module = defineModule({
  id: 'classification',
  title: { zh: '定密', en: 'Classification' },
  tables: classificationTables,
  procedures: [
    draft,
    derive,
    submit,
    issue,
    changeLevel,
    extend,
    declassify,
    correctMark,
    suggest,
    review,
    widenScope,
    submitUpward,
    recordDecision,
    declareAuthority,
  ],
  registers: [classifications, changes],
  duties: [expiry, reviews, scopeEnds],
  phrases: {
    zh: { ...change.zh, ...review_.zh, ...scope.zh },
    en: { ...change.en, ...review_.en, ...scope.en },
  },
});
