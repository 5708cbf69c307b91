import { defineThing } from '#kernel/thing.ts';
import { training, coolingOff, tie } from './tables.ts';

export const trainingThing = defineThing(training, {
  noun: { zh: '培训', en: 'Training' },
  register: 'trainings',
  called: { as: 'person', at: 'person_id' },
});

export const coolingOffThing = defineThing(coolingOff, {
  noun: { zh: '脱密期', en: 'Cooling-off' },
  register: 'cooling-offs',
  called: { as: 'person', at: 'person_id' },
});

export const tieThing = defineThing(tie, {
  noun: { zh: '关系', en: 'Tie' },
  register: 'ties',
  called: { as: 'person', at: 'person_id' },
});
