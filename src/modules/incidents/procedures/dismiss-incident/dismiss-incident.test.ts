import { asked, signers } from '#test/kit/guards.ts';
import { expect, test } from 'vitest';
import type { Ask } from '#kernel/verdict.ts';
import { leak, usualRouting } from '#test/kit/incidents.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { IncidentFacts } from '../../facts/incident.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input = { incident: 'i', reason: '文件在另一处找到' };
const base: Ask<IncidentFacts, Input> = {
  ...ordinary,
  actor: actorWith('secrecy_office_head'),
  incident: leak,
  reports: [],
  owed: [],
  stillMissing: [],
  routing: usualRouting,
  input,
};

describeRules('incidents.dismiss-incident', asked(rules, causes), base, {
  office: { actor: anybody },
  'still-open': { incident: { ...leak, status: 'dismissed' } },
  'nothing-missing': { stillMissing: ['100000000017'] },
  'reason-given': { input: { incident: 'i' } },
});

test('a second person always agrees, and never whoever reported it', () => {
  expect(signers(approval, causes)(base)).toEqual(['leader_in_charge']);
  expect(approval(base).beneficiaries).toEqual(['p1']);
});
