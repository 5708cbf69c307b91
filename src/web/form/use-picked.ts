import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '#web/app/session.ts';
import { registerOf } from '#web/kit/register-of.ts';
import { type FormField, isWords } from './fields.ts';

/** Things found through the search box or a list of their own, not only in a register. */
const searched = ['person', 'carrier', 'document', 'case', 'department'];

/** The kind of thing a field picks; null when it is typed, or when no register lists such things for this person. */
export function usePicked(field: FormField): string | null {
  const { data: registers = [] } = useQuery(registersQuery);
  const kind =
    field.widget === 'thing' ? field.of : field.widget === 'text' && !isWords(field.schema) ? field.key : null;
  if (kind === null) return null;
  if (field.widget === 'thing' && searched.includes(kind)) return kind;
  return registerOf(kind, registers) ? kind : null;
}
