import { defineThing } from '#kernel/thing.ts';
import { relatedToCount } from './related.ts';
import { inventory, sorting } from './tables.ts';

export const inventoryThing = defineThing(inventory, {
  noun: { zh: '清点', en: 'Count' },
  register: 'inventories',
  called: { noun: true, on: 'opened_at' },
  related: relatedToCount,
});

export const sortingThing = defineThing(sorting, {
  noun: { zh: '清理', en: 'Sorting' },
  register: 'sortings',
  called: { as: 'department', at: 'department_id', on: 'at' },
});
