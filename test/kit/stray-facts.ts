import type { Stray } from '#modules/strays/index.ts';

export function stray(patch: Partial<Stray> = {}): Stray {
  return {
    unit_id: 'u',
    id: 's',
    carrier_id: 'c1',
    kind: 'destroyed',
    heard_in: 'count',
    inventory_id: null,
    place_id: null,
    found_by: 'clerk',
    found_at: '2026-03-02T01:00:00.000Z',
    status: 'open',
    held_by: null,
    held_at: null,
    held_where: null,
    doubted: false,
    outcome: null,
    settled_by: null,
    settled_at: null,
    note: null,
    ...patch,
  };
}
