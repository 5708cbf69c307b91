import type { Site } from '#kernel/content.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { markedPaths } from '#kernel/marked.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { Erased } from './erased.ts';
import { titleOf } from './title-of.ts';

/** What the search is called in findings and in the parts of the clause it holds. */
export const noMark = 'no-mark';

/**
 * SYSTEM-020: every text of every act is searched for the marks of state secrets the site may not hold, before anything of it is looked up,
 * judged or kept. What is said of it names the field and repeats nothing of the text.
 */
export function markedFindings(procedure: Erased, input: unknown, site: Pick<Site, 'siteLevel'>): Finding[] {
  return markedPaths(input, site, procedure.marks).map((path) => {
    const field = path.join('.');
    const title = titleOf(procedure, path[0]) ?? { zh: field || '输入', en: field || 'input' };
    return {
      rule: noMark,
      clause: 'SYSTEM-020' satisfies ClauseId,
      kind: 'fields',
      says: {
        zh: `“${title.zh}”中带有本系统不得存储的国家秘密标志，没有保存其中任何内容（《保守国家秘密法》第三十条）。`,
        en: `“${title.en}” bears the mark of a state secret this system must not hold, so nothing of it was kept (Secrecy Law, art. 30).`,
      },
      remedy: {
        zh: '这里只写不涉密的简称和事由；密级、保密期限填在各自的栏目，涉密内容留在涉密载体或相应等级的涉密系统中。',
        en: 'Write only what gives nothing away here; level and period have fields of their own, and secret content stays on its carrier or in a classified system of its level.',
      },
      facts: { field },
      fields: [field],
    };
  });
}
