import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say as sayCommittee } from './phrases/committee.ts';

/** A duty counts in a year that nobody has loaded. */
export const yearWanted = defineNotice({
  kind: 'year-wanted',
  clause: 'ORG-031',
  says: {
    zh: '该年节假日安排尚未载入，按工作日计算的事项在等待：请载入',
    en: 'A year’s holidays are not loaded, and what counts in working days waits: load them',
  },
});

/** An act was about to write what no guard had judged. */
export const unguardedAct = defineNotice({
  kind: 'unguarded',
  clause: 'SYSTEM-006',
  says: {
    zh: '一项操作将要写入未经审查的内容，已被系统拦下',
    en: 'An act was about to write what no guard had judged; the system stopped it',
  },
});

/** The disk fills up. */
export const diskScarce = defineNotice({
  kind: 'disk-scarce',
  clause: 'SYSTEM-001',
  says: {
    zh: '服务器磁盘已用八成以上：请腾出空间，用到九成即转为只读',
    en: 'The server’s disk is more than four fifths full: make room; at nine tenths nothing is written any more',
  },
});

/** The clock of the server jumped, and time goes on as if it had not. */
export const clockJumped = defineNotice({
  kind: 'clock-jumped',
  clause: 'SYSTEM-007',
  says: {
    zh: '服务器时钟发生跳变：系统暂按原时间继续计时，期限不受影响。请核对服务器时间，有误的改正；无误的由系统管理员确认',
    en: 'The server’s clock jumped: the system goes on counting as if it had not, and no term is touched. Check the time of the server and set it right, or let the system administrator confirm that it is right',
  },
});

/** It was set right, or somebody said that it is right. */
export const clockRight = defineNotice({
  kind: 'clock-right',
  clause: 'SYSTEM-007',
  says: {
    zh: '服务器时间已恢复正常或经确认无误',
    en: 'The server’s time is right again, or was confirmed to be right',
  },
});

/** There is room again. */
export const diskWide = defineNotice({
  kind: 'disk-wide',
  clause: 'SYSTEM-001',
  says: { zh: '服务器磁盘空间已恢复正常', en: 'There is room again on the server’s disk' },
});

/** It is full. */
export const diskFull = defineNotice({
  kind: 'disk-full',
  clause: 'SYSTEM-001',
  says: {
    zh: '服务器磁盘已用九成以上，系统已转为只读：请腾出空间，之后自动恢复',
    en: 'The server’s disk is more than nine tenths full and nothing is written: make room, then it goes on by itself',
  },
});

/** Per half-year. */
export const convened = defineClock({
  clause: 'ORG-008',
  on: 'unit',
  family: '',
  owner: 'committee_chair',
  tells: ['principal'],
  says: sayCommittee('obligation.ORG-008'),
  metBy: ['organization.close-minutes'],
});
