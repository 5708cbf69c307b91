import type { Text } from '#kernel/text.ts';
import { useSay } from '#web/app/language.ts';
import { useIsStaff } from '#web/app/session.ts';

interface Props {
  readonly id: string;
  readonly article: Text | null | undefined;
  /** What it says in half a sentence, where nothing beside it does. */
  readonly gist?: Text | undefined;
}

/**
 * A clause as users cite it: the article of the unit's own regulation and what it says; the id of the catalogue small beside it, for those
 * whose work it is to know it.
 */
export function ClauseName({ id, article, gist }: Props) {
  const say = useSay();
  const staff = useIsStaff();
  return (
    <>
      {say(article)} {gist && <span className="cite-gist">{say(gist)}</span>}{' '}
      {(!staff || (!article && !gist)) && <small className="cite-id">{id}</small>}
    </>
  );
}
