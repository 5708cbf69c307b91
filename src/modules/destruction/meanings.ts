import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { destructionItem, destructionList, destructionSite, wasteSale } from './tables.ts';

export const destructionSiteMeaning = defineMeaning(destructionSite, {
  as: { kind: 'destruction_site' },
  made: ['place.set'],
  changed: { until: 'place.set', kind: 'place.set', document: 'place.set' },
  plain: ['certificate', 'listed_by', 'listed_at'],
});

/** What becomes of the copies on a list is told by their movements. */
export const destructionListMeaning = defineMeaning(destructionList, {
  as: (_, name) => (name === 'case.decided' ? { kind: 'destruction', how: 'signed' } : { thing: 'list' }),
  made: [],
  changed: { ...labelChanged, destroyer_id: 'case.decided', supervisor_id: 'case.decided' },
  plain: [
    'method',
    'site',
    'copies',
    'work_need',
    'certificate',
    'status',
    'case_id',
    'handed_by',
    'handed_second',
    'handed_at',
    'received_by',
    'destroyer_at',
    'supervisor_at',
    'completed_by',
    'completed_at',
    'note',
  ],
});

export const destructionItemMeaning = defineMeaning(destructionItem, {
  thing: 'carrier_id',
  made: [],
  changed: {},
  plain: ['pages', 'reason'],
});

export const wasteSaleMeaning = defineMeaning(wasteSale, {
  as: { thing: 'paper' },
  made: ['copy.disposed'],
  changed: {},
  plain: [],
});
