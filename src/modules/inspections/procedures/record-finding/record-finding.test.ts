import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  clause: 'CONDUCT-005',
  person: 'p1',
  serious: false,
  what: '在非保密本上记录秘密事项',
  due_on: '2026-03-20',
};
const base = { ...ordinary, closed: false, department: 'd1', gone: false, actor: actorWith('secrecy_officer'), input };

describeRules('inspections.record-finding', asked(rules, causes), base, {
  office: { actor: anybody },
  'still-open': { closed: true },
  'what-given': { input: { ...input, what: ' ' } },
  responsible: { input: { ...input, person: undefined } },
  'responsible-there': { gone: true },
  'due_on-in-window': { input: { ...input, due_on: '2099-12-31' } },
});
