import type { Ask } from '#kernel/verdict.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const declaration: Input = {
  level: 'secret',
  examination_document: '测测评〔2026〕1号',
  approved_by: '试验市保密局',
  valid_until: '2027-03-01',
};
const actor = actorWith('secrecy_office_head');
const base: Ask<Facts, Input> = { ...ordinary, actor, today: '2026-03-02', version: 1, input: declaration };

describeRules('declare-site', rules, base, {
  declarer: { actor: anybody },
  examined: { input: { ...declaration, examination_document: null } },
  'in-force': { input: { ...declaration, valid_until: '2026-03-01' } },
});
