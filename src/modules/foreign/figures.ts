import { defineFigure } from '#kernel/figure.ts';
import { defineComing } from '#kernel/overview.ts';

export const visitsUnscheduled = defineFigure({
  name: 'visits_unscheduled',
  title: { zh: '待安排接待', en: 'Visits to be scheduled' },
  unit: { zh: '批', en: 'visits' },
  register: 'foreign-visits',
  filter: { status: 'planned' },
  tone: 'look',
});

export const visitsComing = defineFigure({
  name: 'visits_coming',
  title: { zh: '已安排接待', en: 'Visits scheduled' },
  unit: { zh: '批', en: 'visits' },
  register: 'foreign-visits',
  filter: { status: 'scheduled' },
});

export const visitsHeld = defineComing({
  title: { zh: '外事接待', en: 'Foreign visits' },
  register: 'foreign-visits',
  filter: { status: 'planned,scheduled,done' },
  on: 'starts_on',
  colour: 'violet',
});
