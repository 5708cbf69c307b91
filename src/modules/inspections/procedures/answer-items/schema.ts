import { z } from 'zod';
import { checkResults, isFault } from '#kernel/checklist.ts';
import { shown } from '#kernel/form.ts';
import { chapterNames, itemNames, resultNames } from '../../checklist.ts';
import { say } from '../../phrases.ts';

/** What a line asks further: of what was looked at, and of what was found wrong. */
const wrong = { field: 'result', is: checkResults.filter((result) => isFault({ result })) };
const looked = { field: 'result', is: checkResults.filter((result) => result !== 'not_applicable') };

export const input = z.strictObject({
  inspection: z
    .string()
    .min(1)
    .meta(shown(say('field.inspection'), { widget: 'inspection' })),
  /** Left out: whatever is still open on the list. */
  chapter: z
    .enum(Object.keys(chapterNames))
    .optional()
    .meta(shown(say('field.chapter'), { names: chapterNames })),
  /** What was looked at for the rest of the chapter, which is in order. */
  rest_seen: z
    .string()
    .trim()
    .max(400)
    .optional()
    .meta(shown(say('field.rest_seen'), { help: say('field.rest_seen.help') })),
  answers: z
    .array(
      z.strictObject({
        item: z.enum(Object.keys(itemNames)).meta(shown(say('field.item'), { names: itemNames })),
        /** Left out: not answered yet. */
        result: z
          .enum(checkResults)
          .optional()
          .meta(shown(say('field.result'), { names: resultNames })),
        /** What was looked at. */
        seen: z
          .string()
          .trim()
          .max(400)
          .optional()
          .meta(shown(say('field.seen'), { when: looked })),
        what: z
          .string()
          .trim()
          .max(2000)
          .optional()
          .meta(shown(say('field.what'), { when: wrong })),
        /** Who puts it right, where the whole unit is inspected. */
        department: z
          .string()
          .optional()
          .meta(shown(say('field.responsible'), { widget: 'department', when: wrong })),
        times: z
          .int()
          .min(1)
          .max(10_000)
          .optional()
          .meta(shown(say('field.times'), { help: say('field.times.help'), when: wrong })),
        evidence: z
          .array(z.string().max(64))
          .max(20)
          .default([])
          .meta(shown(say('field.shown_by'), { widget: 'evidence', when: looked })),
      }),
    )
    .max(200)
    .default([])
    .meta(shown(say('field.results'), { begins: 'items' })),
});
export type Input = z.infer<typeof input>;
