import { defineFigure, definePicture } from '#kernel/figure.ts';
import { defineTrend } from '#kernel/overview.ts';

export const open = defineFigure({
  name: 'open',
  overview: true,
  title: { zh: '处置中的事件', en: 'Incidents being handled' },
  alone: { zh: '泄密事件处置中', en: 'Incidents being handled' },
  unit: { zh: '起', en: 'cases' },
  home: ['secrecy_officer', 'secrecy_office_head', 'leader_in_charge', 'principal', 'business_leader'],
  register: 'incidents',
  filter: { status: 'open' },
  tone: 'bad',
});

export const year = defineFigure({
  name: 'year',
  title: { zh: '今年报告', en: 'Reported this year' },
  unit: { zh: '起', en: 'cases' },
  register: 'incidents',
  filter: { 'from.reported_at': '$year' },
});

export const statesPicture = definePicture({
  title: { zh: '事件去向', en: 'How the incidents stand' },
  whole: { zh: '报告', en: 'Reported' },
  register: 'incidents',
  by: 'status',
  parts: { open: 'late', closed: 'teal', dismissed: 'none' },
});

export const reported = defineTrend({
  title: { zh: '泄密事件报告', en: 'Incidents reported' },
  register: 'incidents',
  on: 'reported_at',
  colour: 'late',
});
