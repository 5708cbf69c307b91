import { defineThing } from '#kernel/thing.ts';
import { relatedToInspection } from './related.ts';
import { inspection, finding } from './tables.ts';

export const inspectionThing = defineThing(inspection, {
  noun: { zh: '保密检查', en: 'Inspection' },
  register: 'inspections',
  called: { turn: 'period', on: 'started_on' },
  related: relatedToInspection,
});

export const findingThing = defineThing(finding, {
  noun: { zh: '问题', en: 'Finding' },
  register: 'findings',
  called: { by: 'what' },
});
