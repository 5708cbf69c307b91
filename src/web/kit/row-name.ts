import type { RegisterColumn } from '#kernel/register.ts';
import type { Text } from '#kernel/text.ts';
import type { Row } from '#web/app/api.ts';
import { knownWord } from './known-words.ts';

/** A thing to be chosen: its id, what it is called, and what tells it from others of that name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

type Say = (text: Text) => string;

/** Words of a register that make a name; more is not read. */
const most = 3;

/** Rows without a name or account of their own are told by what their register shows first. */
export function nameOfRow(row: Row, columns: readonly RegisterColumn[], say: Say): Choice {
  const words = columns
    .filter(
      (column) => !column.hidden && (column.kind === 'text' || column.kind === 'person' || column.kind === 'date'),
    )
    .flatMap((column) => {
      const value = row[column.key];
      const named = typeof value === 'string' ? column.values?.[value] : undefined;
      return worded(named ?? value, say) ?? [];
    });
  const own = [row.name, row.title, row.what, row.doc_no, row.no, row.register_no].map((value) => worded(value, say));
  const label = own.find((word) => word !== null) ?? (words.slice(0, most).join(' · ') || row.code || row.id);
  const copy = row.copy_no ? `#${String(row.copy_no)}` : '';
  return {
    value: row.id,
    label: [String(label), copy].filter(Boolean).join(' '),
    detail: String(row.code ?? row.post ?? ''),
  };
}

/** What the product wrote comes in two languages, what people wrote in one. */
function worded(value: unknown, say: Say): string | null {
  if (typeof value === 'object' && value !== null && 'zh' in value) return say(value as Text);
  if (typeof value !== 'string' || value === '') return null;
  const known = knownWord(value);
  return known ? say(known) : value;
}
