import { defineFigure, definePicture } from '#kernel/figure.ts';
import { defineComing } from '#kernel/overview.ts';

export const planned = defineFigure({
  name: 'planned',
  title: { zh: '筹备中的会议', en: 'Meetings planned' },
  unit: { zh: '场', en: 'meetings' },
  register: 'meetings',
  filter: { status: 'planned' },
});

export const unswept = defineFigure({
  name: 'unswept',
  title: { zh: '待清场', en: 'To be swept' },
  unit: { zh: '场', en: 'meetings' },
  register: 'meetings',
  filter: { status: 'ended' },
  tone: 'look',
});

export const meetingsPicture = definePicture({
  title: { zh: '会议进度', en: 'How the meetings stand' },
  whole: { zh: '会议', en: 'Meetings' },
  register: 'meetings',
  by: 'status',
  parts: { planned: 'blue', ended: 'gold', swept: 'teal', cancelled: 'none' },
});

export const meetingsHeld = defineComing({
  title: { zh: '会议', en: 'Meetings' },
  register: 'meetings',
  filter: { status: 'planned,ended,swept' },
  on: 'starts_at',
  hours: true,
  colour: 'violet',
});
