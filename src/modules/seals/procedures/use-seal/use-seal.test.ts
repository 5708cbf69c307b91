import type { Evidence } from '#kernel/evidence.ts';
import type { Permit } from '#kernel/permit.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Seal } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const seal: Seal = {
  unit_id: 'u',
  id: 's',
  name: '某局印章',
  owner_body: '某局',
  department_id: 'd1',
  keeper_id: 'somebody',
  filed_at: '2026-01-01T00:00:00.000Z',
};
const permit: Permit = {
  id: 'c',
  no: '1',
  procedure: 'seals.request-seal-use',
  status: 'approved',
  then: 'permit',
  limit: 2,
  used: 0,
  until: null,
  initiator: 'x',
  summary: {},
};
const base = {
  ...ordinary,
  actor: actorWith('seal_keeper'),
  seal,
  permit: permit as Permit | null,
  evidence: null as Evidence | null,
  input: { seal: 's', copies: 1 } as Input,
};

describeRules('seals.use-seal', asked(rules, causes), base, {
  kept: { seal: { ...seal, keeper_id: null } },
  keeper: { actor: { ...anybody, id: 'another' } },
  approved: { permit: null },
  'within-approval': { permit: { ...permit, used: 2, status: 'executed' } },
  'approval-in-time': { permit: { ...permit, until: '2026-01-01T00:00:00.000Z' } },
  'file-found': { input: { ...base.input, evidence_id: 'e' } },
  'same-file': { evidence: { ...letter, sha256: 'ab' } },
});
