import type { Evidence } from '#kernel/evidence.ts';

/** A paper letter for the case of `case-facts.ts`, handed in and seen by people it does not concern. */
export const letter: Evidence = {
  unit_id: 'u',
  id: 'e',
  object_table: 'case',
  object_id: 'k',
  sender: '试验市某局',
  document_no: '市发〔2026〕3号',
  dated: '2026-03-01',
  pages: 2,
  shelf_place: '1号柜',
  seen_by: ['one', 'two'],
  file_name: null,
  sha256: null,
  size: null,
  upload: null,
  shows_no_secret: false,
  machine: null,
  by: 'one',
  at: '2026-03-02T00:30:00.000Z',
};
