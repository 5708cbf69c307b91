import type { Work } from '../apart/work.ts';
import { laidOut, openBook } from './open-book.ts';
import type { Task } from './tasks.ts';

/** Writes the refused lines of a ledger under its own headings. */
export const work: Work<Extract<Task, { kind: 'refused' }>> = {
  prepare: async ({ verdicts, mappings, language, ...task }) => {
    const { writeBack } = await import('#intake/write-back.ts');
    return async (channel) => {
      const book = await openBook({ ...task, verdicts, mappings, language }, channel);
      if (!book) return;
      const sheets = book.sheets.map((sheet) => laidOut(sheet, mappings));
      await channel.give(await writeBack(sheets, verdicts, { language }));
    };
  },
};
