import { useQuery } from '@tanstack/react-query';
import type { RegisterInfo } from '#web/app/api.ts';
import { registersQuery } from '#web/app/session.ts';
import type { FormField } from './fields.ts';

/** Things found through the search box or a list of their own, not only in a register. */
const searched = ['person', 'carrier', 'document', 'case', 'department'];

/** The register that lists things of this kind: the one called so (`carriers`), else any of them, else one whose things end so (`order`: `print_order`). */
export function registerOf(kind: string, registers: readonly RegisterInfo[]): RegisterInfo | undefined {
  const listing = registers.filter((one) => one.object === kind);
  return (
    listing.find((one) => one.name === plural(kind)) ??
    listing[0] ??
    registers.find((one) => one.object.endsWith(`_${kind}`))
  );
}

/** The kind of thing a field picks; null when it is typed, or when no register lists such things for this person. */
export function usePicked(field: FormField): string | null {
  const { data: registers = [] } = useQuery(registersQuery);
  const kind = field.widget === 'thing' ? field.of : field.widget === 'text' ? field.key : null;
  if (kind === null) return null;
  if (field.widget === 'thing' && searched.includes(kind)) return kind;
  return registerOf(kind, registers) ? kind : null;
}

function plural(kind: string): string {
  return kind === 'person' ? 'people' : `${kind}s`;
}
