import type { RegisterColumn } from '#kernel/register.ts';
import type { Row } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { ThingLink } from '#web/kit/ThingLink.tsx';

/** Ways from one thing to the others its columns name: a copy's document, a loan's copy. */
export function RelatedThings({ columns, row }: { readonly columns: readonly RegisterColumn[]; readonly row: Row }) {
  const say = useSay();
  const related = columns.flatMap((column) => {
    const [id, kind] = [row[column.key], column.of ?? row[column.kindIn ?? '']];
    return column.kind === 'thing' && typeof id === 'string' && typeof kind === 'string'
      ? [{ column, object: { table: kind, id } }]
      : [];
  });
  if (related.length === 0) return null;
  return (
    <p className="object-related">
      {related.map(({ column, object }) => (
        <ThingLink key={column.key} object={object} only>
          {say(column.title)}
        </ThingLink>
      ))}
    </p>
  );
}
