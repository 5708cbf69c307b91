import type { RegisterColumn } from '#kernel/register.ts';
import type { Row } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { ThingLink } from '#web/kit/ThingLink.tsx';

/** Ways from one thing to the others it names by id: a copy's document, a loan's copy. */
export function RelatedThings({ columns, row }: { readonly columns: readonly RegisterColumn[]; readonly row: Row }) {
  const say = useSay();
  const related = columns.filter((column) => column.key.endsWith('_id') && typeof row[column.key] === 'string');
  if (related.length === 0) return null;
  return (
    <p className="object-related">
      {related.map((column) => (
        <ThingLink key={column.key} object={{ table: column.key.slice(0, -3), id: String(row[column.key]) }} only>
          {say(column.title)}
        </ThingLink>
      ))}
    </p>
  );
}
