import { defineThing } from '#kernel/thing.ts';
import { classification, secretChange, scopeGrant, secretReview, upwardReport, suggestion } from './tables.ts';

export const classificationThing = defineThing(classification, {
  noun: { zh: '定密', en: 'Classification' },
  register: 'classifications',
  called: { as: 'document', at: 'document_id' },
});

export const secretChangeThing = defineThing(secretChange, {
  noun: { zh: '变更解除', en: 'Change of a secret' },
  register: 'secret-changes',
  called: { as: 'document', at: 'document_id' },
});

export const scopeGrantThing = defineThing(scopeGrant, {
  noun: { zh: '扩大知悉', en: 'Wider scope' },
  called: { as: 'document', at: 'document_id' },
});

export const secretReviewThing = defineThing(secretReview, {
  noun: { zh: '审核', en: 'Review' },
  called: { as: 'document', at: 'document_id' },
});

export const upwardReportThing = defineThing(upwardReport, {
  noun: { zh: '上报', en: 'Report upward' },
  called: { as: 'document', at: 'document_id' },
});

export const suggestionThing = defineThing(suggestion, {
  noun: { zh: '异议', en: 'Objection' },
  called: { as: 'document', at: 'document_id' },
});
