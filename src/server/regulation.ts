import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lists } from '#kernel/lists.ts';
import type { Regulation } from '#kernel/regulation.ts';

const generated = join(import.meta.dirname, '../kernel/generated');

/** The whole regulation as tools/generate merged it; one file, so that a start costs milliseconds. */
export function loadRegulation(): Regulation {
  return JSON.parse(readFileSync(join(generated, 'regulation.json'), 'utf8')) as Regulation;
}

/** What clauses name by list: secret matters, duty lines, pledges, checklists, words, grounds, gists, guards. */
export function loadLists(): Lists {
  return JSON.parse(readFileSync(join(generated, 'lists.json'), 'utf8')) as Lists;
}
