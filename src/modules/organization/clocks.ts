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
