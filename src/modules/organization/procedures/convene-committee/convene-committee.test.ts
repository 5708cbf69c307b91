import { agendaItems } from '../../rules/committee.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = {
  ...ordinary,
  period: '2026H1',
  convened: 1,
  actor: actorWith('secrecy_office_head'),
  input: { held_on: '2026-04-01', agenda: [...agendaItems], others: [] },
};

describeRules('organization.convene-committee', rules, base, {
  office: { actor: anybody },
  agenda: { input: { ...base.input, agenda: ['situation_report'] } },
  'beyond-usual': { convened: 2 },
  'held_on-in-window': { input: { ...base.input, held_on: '2025-12-31' } },
});
