import { findLayout, markOfFile, readError, type Workbook } from '#intake/index.ts';
import type { Site } from '#kernel/content.ts';
import type { Work } from '../apart/work.ts';
import { openBook, tell } from './open-book.ts';
import type { Said, Task } from './tasks.ts';

/** Reads a ledger and finds its headings. */
export const work: Work<Extract<Task, { kind: 'read' }>> = {
  prepare: async (task) => async (channel) => {
    const book = await openBook(task, channel);
    if (book) await tell(channel, layouts(book, task.site));
  },
};

function layouts({ sheets }: Workbook, site: Pick<Site, 'siteLevel'>): Said {
  const found = sheets.map((sheet) => ({ sheet, layout: findLayout(sheet) }));
  const marked = markOfFile(found, site);
  if (marked) return { failed: readError('file_marked', { ...marked }) };
  return { layouts: found.flatMap(({ layout }) => layout ?? []) };
}
