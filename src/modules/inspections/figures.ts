import { defineFigure, definePicture } from '#kernel/figure.ts';
import { defineComing, defineLate, defineTrend } from '#kernel/overview.ts';

export const open = defineFigure({
  name: 'open',
  title: { zh: '进行中的检查', en: 'Inspections under way' },
  unit: { zh: '次', en: 'times' },
  register: 'inspections',
  filter: { status: 'open' },
});

export const unrectified = defineFigure({
  name: 'unrectified',
  overview: true,
  title: { zh: '待整改问题', en: 'Findings to be rectified' },
  unit: { zh: '项', en: 'items' },
  register: 'findings',
  filter: { status: 'open' },
  tone: 'look',
});

export const late = defineFigure({
  name: 'late',
  title: { zh: '超期整改', en: 'Rectification overdue' },
  unit: { zh: '项', en: 'items' },
  home: ['secrecy_officer', 'secrecy_office_head'],
  register: 'findings',
  filter: { status: 'open', 'to.due_on': '$today-1' },
  tone: 'bad',
});

export const submitted = defineFigure({
  name: 'submitted',
  title: { zh: '待验收', en: 'To be accepted' },
  unit: { zh: '项', en: 'items' },
  register: 'findings',
  filter: { status: 'submitted' },
  tone: 'look',
});

export const findingsPicture = definePicture({
  title: { zh: '问题整改', en: 'How the findings stand' },
  whole: { zh: '问题', en: 'Findings' },
  register: 'findings',
  by: 'status',
  parts: { open: 'gold', submitted: 'blue', rectified: 'teal' },
});

export const notRectified = defineLate({
  title: { zh: '整改未完成', en: 'Findings not rectified' },
  register: 'findings',
  filter: { status: 'open', 'to.due_on': '$today-1' },
  by: 'department',
  colour: 'blue',
});

export const rectificationDue = defineComing({
  overview: true,
  title: { zh: '整改', en: 'Rectification' },
  register: 'findings',
  filter: { status: 'open' },
  on: 'due_on',
  colour: 'blue',
});

export const found = defineTrend({
  title: { zh: '检查发现问题', en: 'Findings' },
  register: 'findings',
  on: 'found_at',
  colour: 'blue',
});
