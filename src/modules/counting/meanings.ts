import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { countEntry, inventory, inventoryItem, sorting } from './tables.ts';

export const inventoryMeaning = defineMeaning(inventory, {
  as: ({ status }, name) => (name === 'check.recorded' ? { kind: 'inventory', how: status } : { thing: 'inventory' }),
  made: [],
  changed: { ...labelChanged, status: { counted: 'check.recorded', closed: 'check.recorded' } },
  plain: ['present', 'missing', 'surplus', 'counted_by', 'counted_at', 'confirmed_by', 'confirmed_at'],
});

export const inventoryItemMeaning = defineMeaning(inventoryItem, {
  thing: 'carrier_id',
  made: [],
  changed: {},
  plain: ['found_short_at', 'disposition', 'place_id', 'note'],
});

export const countEntryMeaning = defineMeaning(countEntry, {
  thing: 'inventory_id',
  as: { kind: 'inventory', how: 'scanned' },
  made: ['check.recorded'],
  changed: {},
  plain: [],
});

export const sortingMeaning = defineMeaning(sorting, {
  as: { kind: 'sorting' },
  made: ['check.recorded'],
  changed: {},
  plain: [],
});
