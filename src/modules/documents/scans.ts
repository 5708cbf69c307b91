import { defineScan } from '#kernel/scan.ts';
import { nameOf } from '#kernel/relation.ts';
import { carrier, slip } from './tables.ts';

export const copyScan = defineScan(carrier, {
  tables: 'carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id',
  select: {
    id: 'c.id',
    code: 'c.code',
    document_id: 'c.document_id',
    copy_no: 'c.copy_no',
    hand: 'c.hand',
    pages: 'c.pages',
    since: `to_char(c.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    due_at: `to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    title: 'd.title',
    mark: 'd.mark',
    regime: 'c.regime',
    holder: `case when c.hand_id is not null then json_build_object('id', c.hand_id,
      'name', coalesce(${nameOf('person', 'c.hand_id')}, c.hand_id)) end`,
    place: `case when c.place_id is not null then json_build_object('id', c.place_id,
      'name', coalesce(${nameOf('place', 'c.place_id')}, c.place_id)) end`,
  },
  labelled: 'c',
});

/** A routing slip stands for its document. */
export const slipScan = defineScan(slip, {
  tables: 'slip s join document d on d.unit_id = s.unit_id and d.id = s.document_id',
  select: { id: 's.id', code: 's.code', document_id: 'd.id', title: 'd.title', mark: 'd.mark', regime: 'd.regime' },
  labelled: 'd',
  shows: { kind: 'document', id: 'document_id' },
});
