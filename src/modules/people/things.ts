import { defineThing } from '#kernel/thing.ts';
import { pledge, pledgeTemplate, training, coolingOff } from './tables.ts';

export const pledgeThing = defineThing(pledge, {
  noun: { zh: '承诺书', en: 'Pledge' },
  register: 'pledges',
  called: { as: 'person', at: 'person_id' },
});

export const pledgeTemplateThing = defineThing(pledgeTemplate, {
  noun: { zh: '承诺书样本', en: 'Pledge text' },
  called: { by: 'name' },
});

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
