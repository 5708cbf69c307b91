import type {
  CatalogueList,
  Chapter,
  Checklist,
  DutyPost,
  GroundList,
  Guards,
  LintList,
  Lists,
  PledgeSet,
} from '#kernel/lists.ts';
import { yamlOf } from './yaml.ts';

interface ChecklistFile {
  chapters: Chapter[];
  lists: (Omit<Checklist, 'chapters'> & { chapters: string[] })[];
}

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
    checklists: checklistsOf(one<ChecklistFile>('checklists.yaml')),
    lintWords: one<{ lists: LintList[] }>('lint-words.yaml').lists,
    grounds: one<{ lists: GroundList[] }>('grounds.yaml').lists,
    gists: gistsOf(one<{ texts: TextGists[] }>('gists.yaml').texts),
    guards: one<Guards>('guards.yaml'),
  };
}

/** Each list with its chapters in words. */
function checklistsOf({ chapters, lists }: ChecklistFile): Checklist[] {
  const named = new Map(chapters.map((one) => [one.id, one]));
  const chapterOf = (id: string): Chapter => {
    const found = named.get(id);
    if (!found) throw new Error(`checklists.yaml has no chapter ${id}`);
    return found;
  };
  return lists.map((list) => ({ ...list, chapters: list.chapters.map(chapterOf) }));
}

/** By the whole label, as clauses cite it. */
function gistsOf(texts: readonly TextGists[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap(({ text, items }) => Object.entries(items).map(([item, gist]) => [`${text} ${item}`, gist])),
  );
}
