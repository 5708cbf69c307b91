import type { Text } from '#kernel/text.ts';
import { useSay } from '#web/app/language.ts';

/** A clause as users cite it: the article of the unit's own regulation, the id of the catalogue small beside it; one without article by its id. */
export function ClauseName({ id, article }: { readonly id: string; readonly article: Text | null | undefined }) {
  const say = useSay();
  if (!article) return id;
  return (
    <>
      {say(article)} <small className="quiet">{id}</small>
    </>
  );
}
