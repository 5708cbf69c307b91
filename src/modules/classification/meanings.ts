import { defineMeaning } from '#kernel/meaning.ts';
import { levelRank } from '#kernel/label.ts';
import { classification, draft, scopeGrant, secretChange, secretReview, suggestion, upwardReport } from './tables.ts';

interface Kept {
  readonly to: { readonly status?: string };
  readonly was: { readonly status?: string };
}

/** What is decided, or was already, is only kept in step with the decision. */
const isDecided = ({ to, was }: Kept) => to.status === 'classified' || was.status === 'classified';
const proposing = (change: Kept) => (isDecided(change) ? [] : (['secret.proposed'] as const));

export const draftMeaning = defineMeaning(draft, {
  as: { thing: 'document', decided: 'false' },
  made: ({ kind }) => (kind === 'derivative' ? ['secret.proposed', 'content.derived'] : ['secret.proposed']),
  changed: {
    proposed: (change) => {
      if (isDecided(change)) return [];
      const { to, was } = change;
      const [now, before] = [to.proposed ?? null, was.proposed ?? null];
      const falls = before !== null && (now === null || levelRank[now] < levelRank[before]);
      return falls ? ['secret.proposed', 'level.lowered'] : ['secret.proposed'];
    },
    regime: proposing,
    period: proposing,
    need: proposing,
  },
  plain: ['basis', 'status', 'kind'],
});

export const classificationMeaning = defineMeaning(classification, {
  thing: 'document_id',
  as: ({ kind }) => ({ thing: 'document', kind }),
  made: ({ period }) => (period === null ? ['secret.decided'] : ['secret.decided', 'period.set']),
  changed: {},
  plain: [],
});

/** What it tells of is done to the document, and means there what it means. */
export const secretChangeMeaning = defineMeaning(secretChange, { made: [], changed: {}, plain: [] });

export const scopeGrantMeaning = defineMeaning(scopeGrant, {
  thing: 'document_id',
  as: { thing: 'document' },
  made: ['scope.widened'],
  changed: { until: 'scope.widened' },
  plain: ['removed_at'],
});

export const secretReviewMeaning = defineMeaning(secretReview, { made: [], changed: {}, plain: [] });

export const upwardReportMeaning = defineMeaning(upwardReport, { made: [], changed: {}, plain: [] });

export const suggestionMeaning = defineMeaning(suggestion, { made: [], changed: {}, plain: [] });
