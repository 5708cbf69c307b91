import { expect, test } from 'vitest';
import { leak, usualRouting } from '#test/kit/incidents.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, type CorrectAsk, rules } from './rules.ts';

const own = { ...leak, regime: 'own', level: 1 } as const;
const base: CorrectAsk = {
  ...ordinary,
  actor: actorWith('secrecy_officer'),
  incident: own,
  reports: [],
  owed: [],
  stillMissing: [],
  routing: usualRouting,
  input: { incident: 'i', regime: 'state', level: 'secret', reason: '文件为国家秘密' },
};

describeRules(
  'incidents.correct-incident',
  rules,
  base,
  {
    office: { actor: anybody },
    'open-or-graver': {
      incident: { ...own, status: 'closed' },
      input: { incident: 'i', regime: 'company', reason: '误填' },
    },
    different: { input: { incident: 'i', regime: 'own', reason: '误填' } },
    'regime-fits': { input: { incident: 'i', regime: 'own', level: 'secret', reason: '误填' } },
    'reason-given': { input: { incident: 'i', regime: 'state' } },
  },
  [{ ...base, incident: leak, input: { incident: 'i', regime: 'own', level: 'internal', reason: '已查明' } }],
);

test('what becomes graver needs nobody, what becomes milder a second person', () => {
  expect(approval(base)).toBeNull();
  const milder = { ...base, incident: leak, input: { incident: 'i', regime: 'own', level: 'internal' } } as CorrectAsk;
  expect(approval(milder)?.steps?.map((step) => step.role)).toEqual(['leader_in_charge']);
  const lower = { ...base, incident: leak, input: { incident: 'i', regime: 'state', level: 'internal' } } as CorrectAsk;
  expect(approval(lower)?.steps).toHaveLength(1);
});

test('a level nobody could tell is the gravest: what is told to be less needs a second person, top secret nobody', () => {
  const untold = { ...leak, level: 1, level_told: false } as const;
  const told = (level: 'confidential' | 'top_secret') =>
    ({ ...base, incident: untold, input: { incident: 'i', regime: 'state', level, reason: '已查明' } }) as CorrectAsk;
  expect(approval(told('confidential'))?.summary.level).toEqual({ before: 'top_secret', after: 'confidential' });
  expect(approval(told('top_secret'))).toBeNull();
  expect(approval({ ...told('top_secret'), incident: { ...untold, regime: 'own' } })).toBeNull();
});
