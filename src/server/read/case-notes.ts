import type { CaseNote } from '#kernel/case-note.ts';
import type { Reader } from './read.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NoteLine extends Omit<CaseNote, 'unit_id' | 'id' | 'case_id' | 'by_id' | 'to_id'> {
  readonly by: Named;
  readonly to: Named | null;
}

/** What happened beside the signatures, in order, with people by name. */
export async function notesOf({ query, presence }: Reader, id: string): Promise<NoteLine[]> {
  const rows = await query<CaseNote & { readonly by_name: string | null; readonly to_name: string | null }>(
    `select n.*, b.name as by_name, t.name as to_name from case_note n
       left join person b on b.unit_id = n.unit_id and b.id = n.by_id
       left join person t on t.unit_id = n.unit_id and t.id = n.to_id
     where n.unit_id = $1 and n.case_id = $2 order by n.at, n.id`,
    [presence.unit.id, id],
  );
  return rows.map(({ unit_id: _unit, id: _id, case_id: _case, by_id, by_name, to_id, to_name, ...note }) => ({
    ...note,
    by: { id: by_id, name: by_name ?? by_id },
    to: to_id === null ? null : { id: to_id, name: to_name ?? to_id },
  }));
}
