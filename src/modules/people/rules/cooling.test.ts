import { brings } from '#kernel/guard.ts';
import { asked } from '#test/kit/guards.ts';
import { somebody } from '#test/kit/people.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { coolingBegins } from '../door/happenings.ts';

const base = { ...ordinary, thing: somebody.id, person: somebody, starts_on: '2026-03-02', returnedOn: '2026-03-02' };
const begins = brings(coolingBegins, (ask: typeof base) => [ask], { how: 'starts' });

describeRules('a cooling-off begins', asked([], [begins]), base, {
  'secret-post': { person: { ...somebody, grade: 'none' } },
  'not-before-returned': { starts_on: '2026-03-01' },
});
