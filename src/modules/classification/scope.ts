/** Whom a document's label lets know: the people and posts it was decided for, and those who work on it. */

/** Those who handle a document by office, whatever its scope: registry, reviewer and classification authority. */
const byOffice = ['duty:registry', 'r:classification_reviewer', 'r:classifier'] as const;

/** The label's scope from the need-to-know scope: with the author, his department head and those who handle it by office. */
export function labelScope(need: readonly string[], ...workers: readonly (string | null)[]): string[] {
  return unique([...need, ...workers.flatMap((id) => (id ? [`p:${id}`] : [])), ...byOffice]);
}

/** What of a label's scope is need-to-know, for a document that was not classified here. */
export function needOf(scope: readonly string[]): string[] {
  return scope.filter((token) => !token.startsWith('duty:'));
}

export function sameScope(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [unique(a), unique(b)];
  return x.length === y.length && x.every((token) => y.includes(token));
}

export function unique(tokens: readonly string[]): string[] {
  return [...new Set(tokens)];
}
