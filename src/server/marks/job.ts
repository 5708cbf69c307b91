import { markingOf } from '#kernel/mark-scan.ts';
import type { Work } from '../apart/work.ts';
import type { MarksSaid, MarksTask } from './marks-of-file.ts';
import { searchWords } from './words.ts';

/** Words come in files far smaller; what is larger is scanned pages, films, images of disks. */
const mostBytes = 64 * 2 ** 20;

/** Searches a stored file for the marks it bears. */
export const work: Work<MarksTask> = {
  prepare:
    async ({ due }) =>
    async (channel) => {
      const bytes = await channel.file(mostBytes);
      const found = bytes && (await searchWords(bytes));
      const marking = found && due !== null ? markingOf(due, found.texts, found.marks) : null;
      const said: MarksSaid = {
        marks: found?.marks ?? [],
        marking: marking && { ...marking, borne: marking.borne || (found?.coded ?? false) },
      };
      await channel.say(said);
    },
};
