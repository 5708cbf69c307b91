import { levelNames } from '#kernel/label.ts';
import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/unit.ts';

/** What stands entered about the unit itself: one row, and the acts that change it. */
export const unitRegister = defineRegister({
  name: 'unit',
  title: say('register.unit'),
  clauses: ['CLASSIFY-031', 'SYSTEM-020'],
  menu: [
    'secrecy_office_head',
    'secrecy_officer',
    'security_admin',
    'system_admin',
    'audit_admin',
    'leader_in_charge',
    'principal',
  ],
  object: 'unit',
  columns: [
    { key: 'name', title: say('column.name'), kind: 'text', names: true },
    {
      key: 'profile',
      title: say('column.profile'),
      kind: 'status',
      values: { bureau: say('profile.bureau'), company: say('profile.company'), strict: say('profile.strict') },
    },
    { key: 'top_secret', title: say('column.top_secret'), kind: 'flag' },
    { key: 'secret', title: say('column.secret'), kind: 'flag' },
    { key: 'confidential', title: say('column.confidential'), kind: 'flag' },
    { key: 'authority_document', title: say('column.authority_document'), kind: 'text' },
    {
      key: 'site_level',
      title: say('column.site_level'),
      kind: 'status',
      values: { ...levelNames, none: say('site.none') },
    },
  ],
  from: {
    tables: 'unit u',
    select: {
      id: 'u.unit_id',
      name: 'u.name',
      profile: 'u.profile',
      top_secret: "'top_secret' = any(u.authority)",
      secret: "'secret' = any(u.authority)",
      confidential: "'confidential' = any(u.authority)",
      authority_document: 'u.authority_document',
      site_level: 'u.site_level',
    },
    order: 'u.unit_id',
  },
});
