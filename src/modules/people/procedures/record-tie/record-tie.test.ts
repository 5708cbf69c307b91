import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const input = { related: 'another', kind: 'kin' as const };
const base = { ...ordinary, person: anybody.id, recorded: false, input };

describeRules('people.record-tie', rules, base, {
  'own-or-personnel': { person: 'a-third' },
  'somebody-else': { input: { ...input, related: anybody.id } },
  'not-recorded': { recorded: true },
});
