import { defineRegister } from '#kernel/register.ts';
import { nameOf, namesOf } from '#kernel/relation.ts';
import { copyJoined, inHandJoined } from '#modules/documents/door/joins.ts';
import { person } from '#modules/people/index.ts';
import { thing, thingSelect } from './columns.ts';

/** Whom the proposed order names next while it goes on: who has neither read it nor is reading. */
const nextOf = `(select x.name from ${person.name} x where r.status = 'open' and x.unit_id = r.unit_id and x.id = any(r.readers)
  and x.id <> all(r.done) and x.id is distinct from p.id order by array_position(r.readers, x.id) limit 1)`;

/** How long it stood with each reader, in the order in which they had it (CARRIER-012, CARRIER-014). */
const stoodWith = `(select string_agg(${nameOf('person', 'coalesce(h.for_id, h.person_id)')} || ' ' || (s.minutes / 60) || ':' || lpad((s.minutes % 60)::text, 2, '0'), '、' order by h.started_at)
  from holding h
  cross join lateral (select floor(extract(epoch from coalesce(h.returned_at, $now::timestamptz) - h.started_at) / 60)::int as minutes) s
  where h.unit_id = r.unit_id and h.circulation_id = r.id and h.status <> 'undone')`;

/** 传阅登记: who has read, who reads now, who is still to come (CARRIER-009, CARRIER-010, CARRIER-012). */
export const circulations = defineRegister({
  name: 'circulations',
  within: 'loans',
  title: { zh: '传阅登记', en: 'Circulations' },
  clauses: ['CARRIER-009', 'CARRIER-010', 'CARRIER-012', 'CARRIER-013'],
  object: 'circulation',
  columns: [
    { key: 'started_at', title: { zh: '发起时间', en: 'Started' }, kind: 'instant', filter: true },
    ...thing,
    { key: 'reading', title: { zh: '正在阅看', en: 'Reading now' }, kind: 'person' },
    { key: 'next', title: { zh: '下一位', en: 'Next' }, kind: 'person' },
    { key: 'readers', title: { zh: '阅件人', en: 'Readers' }, kind: 'text' },
    { key: 'read', title: { zh: '已阅', en: 'Read' }, kind: 'text' },
    { key: 'stood', title: { zh: '在各阅件人手中（时:分）', en: 'With each reader (h:min)' }, kind: 'text' },
    { key: 'due_at', title: { zh: '时限', en: 'Due' }, kind: 'deadline', filter: true },
    {
      key: 'status',
      title: { zh: '状态', en: 'State' },
      kind: 'status',
      filter: true,
      values: {
        open: { zh: '传阅中', en: 'under way' },
        done: { zh: '已阅毕', en: 'done' },
        stopped: { zh: '已停止', en: 'stopped' },
      },
    },
    { key: 'ended_at', title: { zh: '结束时间', en: 'Ended' }, kind: 'instant' },
    { key: 'note', title: { zh: '备注', en: 'Note' }, kind: 'text' },
  ],
  from: {
    tables: `circulation r
      ${copyJoined('r.carrier_id')}
      ${inHandJoined('p')} and r.status = 'open'`,
    select: {
      id: 'r.id',
      started_at: 'r.started_at',
      ...thingSelect,
      readers: namesOf('person', 'r.readers'),
      read: namesOf('person', 'r.done'),
      reading: 'p.name',
      next: nextOf,
      stood: stoodWith,
      due_at: 'r.due_at',
      status: 'r.status',
      ended_at: 'r.ended_at',
      note: 'r.note',
    },
    labelled: 'c',
    order: 'r.started_at',
    search: 'd.search',
  },
});
