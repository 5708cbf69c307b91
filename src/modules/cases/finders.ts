import { caseTable } from '#kernel/approval.ts';
import { defineFinder } from '#kernel/finder.ts';
import type { Text } from '#kernel/text.ts';

/** Cases by the day of their number and what follows it. */
export const caseFinder = defineFinder(caseTable, {
  rank: 5,
  typed: /^\d{8}/,
  from: {
    tables: '"case" k',
    select: { id: 'k.id', no: 'k.no', title: 'k.title' },
    where: 'starts_with(k.no, $words)',
    labelled: 'k',
    order: 'k.no',
  },
  told: ({ no, title }: { readonly no: string; readonly title: Text }) => ({
    title: `${no} ${title.zh}`,
    detail: title,
  }),
});
