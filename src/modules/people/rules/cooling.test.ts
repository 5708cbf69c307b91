import { somebody } from '#test/kit/people.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { beginsRules } from './cooling.ts';

const base = { ...ordinary, thing: somebody.id, person: somebody, starts_on: '2026-03-02', returnedOn: '2026-03-02' };

describeRules('a cooling-off begins', beginsRules, base, {
  'secret-post': { person: { ...somebody, grade: 'none' } },
  'not-before-returned': { starts_on: '2026-03-01' },
});
