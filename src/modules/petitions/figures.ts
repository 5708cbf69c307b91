import { defineFigure, definePicture } from '#kernel/figure.ts';

export const waiting = defineFigure({
  name: 'waiting',
  title: { zh: '待交办', en: 'To be assigned' },
  unit: { zh: '件', en: 'items' },
  register: 'petitions',
  filter: { status: 'received' },
  tone: 'look',
});

export const handled = defineFigure({
  name: 'handled',
  title: { zh: '办理中', en: 'In hand' },
  unit: { zh: '件', en: 'items' },
  register: 'petitions',
  filter: { status: 'assigned,forwarded' },
});

export const stagesPicture = definePicture({
  title: { zh: '信访件去向', en: 'Where the letters are' },
  whole: { zh: '收件', en: 'Received' },
  register: 'petitions',
  by: 'status',
  parts: { received: 'gold', assigned: 'blue', forwarded: 'violet', closed: 'teal' },
});
