import { describeRules, ordinary } from '#test/kit/rules.ts';
import type { Seal } from '../../tables.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const seal: Seal = {
  unit_id: 'u',
  id: 's',
  name: '某局印章',
  owner_body: '某局',
  department_id: 'd1',
  keeper_id: 'k',
  filed_at: '2026-01-01T00:00:00.000Z',
};
const input: Input = { seal: 's', document: '某函', purpose: '报送', copies: 2 };
const base = { ...ordinary, seal, evidence: null, input };

describeRules('seals.request-seal-use', rules, base, {
  kept: { seal: { ...seal, keeper_id: null } },
  entered: { input: { ...input, purpose: ' ' } },
  'file-found': { input: { ...input, evidence_id: 'e' } },
});
