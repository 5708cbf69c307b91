import { defineScan } from '#kernel/scan.ts';
import { place } from './tables.ts';

export const placeScan = defineScan(place, {
  tables: 'place l left join department d on d.unit_id = l.unit_id and d.id = l.department_id',
  select: { id: 'l.id', code: 'l.code', name: 'l.name', kind: 'l.kind' },
  cards: {
    title: '柜位和房间 / places',
    select: { title: 'l.name', detail: "coalesce(d.name, '')" },
    order: 'l.name',
  },
});
