import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';
import { groundNames, unnamedGround } from '../rules.ts';

/** The public notice: open to everybody. Who reported a leak is not named, nor his paper, which leads to him. */
export const rewards = defineRegister({
  name: 'rewards',
  title: say('register.rewards'),
  clauses: ['REWARD-001'],
  object: 'reward',
  columns: [
    { key: 'honoured', title: say('column.honoured'), kind: 'text' },
    { key: 'ground', title: say('field.ground'), kind: 'status', filter: true, values: groundNames },
    { key: 'account', title: say('field.account'), kind: 'text', names: true },
    {
      key: 'record_kind',
      title: say('column.record_kind'),
      kind: 'status',
      filter: true,
      values: {
        incident: say('record.incident'),
        finding: say('record.finding'),
        evidence: say('record.evidence'),
      },
    },
    { key: 'record_no', title: say('column.record_no'), kind: 'text' },
    { key: 'issued_at', title: say('column.issued_at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: 'reward r',
    select: {
      id: 'r.id',
      honoured: `case when r.ground = '${unnamedGround}' then null else coalesce(
        ${nameOf('person', 'r.person_id')},
        ${nameOf('department', 'r.department_id')}) end`,
      ground: 'r.ground',
      account: 'r.account',
      record_kind: 'r.record_kind',
      record_no: `case when r.ground = '${unnamedGround}' and r.record_kind = 'evidence' then null else r.record_no end`,
      issued_at: 'r.issued_at',
    },
    order: 'r.issued_at',
  },
});
