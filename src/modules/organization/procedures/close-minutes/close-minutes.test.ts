import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { CommitteeMeeting } from '../../tables.ts';
import { agendaItems } from '../../rules/committee.ts';
import { causes, rules } from './rules.ts';

const meeting: CommitteeMeeting = {
  unit_id: 'u',
  id: 'm',
  period: '2026H1',
  held_on: '2026-03-01',
  place: null,
  agenda: [...agendaItems],
  reason: null,
  attendees: [],
  minutes: {},
  status: 'convened',
  convened_by: 'x',
  closed_by: null,
  closed_at: null,
};
const present: readonly RoleId[] = ['committee_vice_chair'];
const base = {
  ...ordinary,
  actor: actorWith('secrecy_office_head'),
  meeting,
  closedBefore: 0,
  owed: [],
  present,
  members: 2,
  input: { meeting: 'm', attendees: ['a'], minutes: agendaItems.map((item) => ({ item, text: '已研究' })) },
};

describeRules('organization.close-minutes', asked(rules, causes), base, {
  office: { actor: anybody },
  'still-open': { meeting: { ...meeting, status: 'closed' } },
  held: { meeting: { ...meeting, held_on: '2026-05-01' } },
  'attendees-given': { input: { ...base.input, attendees: [] } },
  presided: { present: ['committee_member'] },
  met: { members: 1 },
  minutes: { input: { ...base.input, minutes: [] } },
});
