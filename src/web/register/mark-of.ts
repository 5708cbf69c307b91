import type { RegisterColumn } from '#kernel/register.ts';
import type { Row } from '#web/app/api.ts';

/** The level of a row and its mark; none where its register tells of several: a change from one to the other. */
export function markOf(
  columns: readonly RegisterColumn[],
  row: Row,
): { readonly level: number | null; readonly mark: string | null } {
  const only = (kind: RegisterColumn['kind']) => {
    const [first, ...more] = columns.filter((column) => column.kind === kind);
    return first && more.length === 0 ? row[first.key] : null;
  };
  const [level, mark] = [only('level'), only('mark')];
  return { level: typeof level === 'number' ? level : null, mark: typeof mark === 'string' && mark ? mark : null };
}
