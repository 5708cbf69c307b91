import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';

/** What clauses say in half a sentence, for a list of what was looked at. */
export function gistsOf({ regulation }: Pick<App, 'regulation'>, clauses: readonly string[]) {
  const texts = new Map(regulation.clauses.map((clause) => [clause.id as string, clause]));
  return clauses.flatMap((id) => {
    const clause = texts.get(id);
    return clause ? [{ clause: id, says: gistOfClause(clause) }] : [];
  });
}

export function gistOfClause({ zh, en }: Text): Text {
  const words = en.split(/[,;:.]/)[0] ?? en;
  return {
    zh: (zh.split(/[，；：。]/)[0] ?? zh).slice(0, 24),
    en: words.length > 60 ? `${words.slice(0, 58)}…` : words,
  };
}
