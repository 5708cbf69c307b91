import type { RegisterColumn } from '#kernel/register.ts';
import type { Row } from '#web/app/api.ts';

/** A thing to be chosen: its id, what it is called, and what tells it from others of that name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

/** Rows without a name of their own are told by what their register shows first. */
export function nameOfRow(row: Row, columns: readonly RegisterColumn[] = []): Choice {
  const words = columns
    .filter(
      (column) => !column.hidden && (column.kind === 'text' || column.kind === 'person' || column.kind === 'date'),
    )
    .flatMap((column) =>
      typeof row[column.key] === 'string' && row[column.key] !== '' ? [String(row[column.key])] : [],
    );
  const own = row.name ?? row.title ?? row.doc_no ?? row.no ?? row.register_no;
  const label = own ?? (words.slice(0, 5).join(' · ') || row.code || row.id);
  const copy = row.copy_no ? `#${String(row.copy_no)}` : '';
  return {
    value: row.id,
    label: [String(label), copy].filter(Boolean).join(' '),
    detail: String(row.code ?? row.post ?? ''),
  };
}
