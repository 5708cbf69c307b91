import { defineFigure } from '#kernel/figure.ts';

export const minutesOpen = defineFigure({
  name: 'minutes_open',
  title: { zh: '纪要未办结的例会', en: 'Committee minutes open' },
  unit: { zh: '次', en: 'times' },
  register: 'committee-meetings',
  filter: { status: 'convened' },
  tone: 'look',
});
