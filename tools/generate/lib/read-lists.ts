import type {
  CatalogueList,
  Checklist,
  DutyPost,
  GroundList,
  Guards,
  LintList,
  Lists,
  PledgeSet,
} from '#kernel/lists.ts';
import { yamlOf } from './yaml.ts';

interface TextGists {
  text: string;
  items: Record<string, string>;
}

export function readLists(root: string): Lists {
  const one = yamlOf(root);
  return {
    catalogue: one<{ lists: CatalogueList[] }>('catalogue.yaml').lists,
    duties: one<{ posts: DutyPost[] }>('duties.yaml').posts,
    pledges: one<{ sets: PledgeSet[] }>('pledges.yaml').sets,
    checklists: one<{ lists: Checklist[] }>('checklists.yaml').lists,
    lintWords: one<{ lists: LintList[] }>('lint-words.yaml').lists,
    grounds: one<{ lists: GroundList[] }>('grounds.yaml').lists,
    gists: gistsOf(one<{ texts: TextGists[] }>('gists.yaml').texts),
    guards: one<Guards>('guards.yaml'),
  };
}

/** By the whole label, as clauses cite it. */
function gistsOf(texts: readonly TextGists[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap(({ text, items }) => Object.entries(items).map(([item, gist]) => [`${text} ${item}`, gist])),
  );
}
