import { c, type Database, type Row, table } from '#kernel/table.ts';

/** REWARD-001: what was given to a person or a department, for which ground and on which record: the public notice is made of it. */
export const reward = table(
  'reward',
  {
    id: c.text(),
    case_id: c.ref('case'),
    /** One of the two. */
    person_id: c.maybe(c.ref('person')),
    department_id: c.maybe(c.ref('department')),
    /** One of the parameter `REWARD-001.grounds`. */
    ground: c.text(),
    record_kind: c.choice('incident', 'finding', 'evidence'),
    record_id: c.text(),
    /** How the notice names the record: number and date, never what it says, which not everybody may know. */
    record_no: c.text(),
    account: c.sealed(c.text()),
    issued_by: c.text(),
    issued_at: c.instant(),
  },
  {
    key: ['id'],
    readers: { everybody: 'a reward or measure is made known to the unit when it is issued' },
    unique: [['case_id']],
    indexes: [['issued_at', 'id'], ['record_id'], ['person_id'], ['department_id']],
  },
);

export const rewardsTables = { reward };
export type RewardsDatabase = Database<typeof rewardsTables>;
export type Reward = Row<typeof reward>;
