import { defineFigure } from '#kernel/figure.ts';

export const closingYesterday = defineFigure({
  name: 'closing_yesterday',
  title: { zh: '昨日下班检查', en: 'Closing checks yesterday' },
  unit: { zh: '次', en: 'times' },
  register: 'closing-checks',
  filter: { 'from.on': '$today-1', 'to.on': '$today-1' },
});

export const closingWeek = defineFigure({
  name: 'closing_week',
  title: { zh: '七天内下班检查', en: 'Closing checks in seven days' },
  unit: { zh: '次', en: 'times' },
  register: 'closing-checks',
  filter: { 'from.on': '$today-7' },
});

export const keyPlaces = defineFigure({
  name: 'key_places',
  title: { zh: '要害部位', en: 'Key places' },
  unit: { zh: '处', en: 'places' },
  register: 'places',
  filter: { kind: 'key_place' },
});

export const storage = defineFigure({
  name: 'storage',
  title: { zh: '存放位置', en: 'Cabinets and rooms' },
  unit: { zh: '处', en: 'places' },
  register: 'places',
  filter: { kind: 'cabinet,room,archive_repository' },
});
