import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '#web/app/session.ts';
import { registerOf } from '#web/kit/register-of.ts';
import type { FormField } from './fields.ts';

/** Things found through the search box or a list of their own, not only in a register. */
const searched = ['person', 'carrier', 'document', 'case', 'department'];

/** The kind of thing a field picks; null when it is typed, or when no register lists such things for this person. */
export function usePicked(field: FormField): string | null {
  const { data: registers = [] } = useQuery(registersQuery);
  if (field.widget !== 'thing') return null;
  return searched.includes(field.of) || registerOf(field.of, registers) ? field.of : null;
}
