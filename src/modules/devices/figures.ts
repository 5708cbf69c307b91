import { defineFigure, definePicture } from '#kernel/figure.ts';

export const mediaInUse = defineFigure({
  name: 'media_in_use',
  title: { zh: '在用介质', en: 'Media in use' },
  unit: { zh: '件', en: 'items' },
  register: 'media',
  filter: { status: 'in_use' },
});

export const mediaSealed = defineFigure({
  name: 'media_sealed',
  title: { zh: '封存', en: 'Sealed' },
  unit: { zh: '件', en: 'items' },
  register: 'media',
  filter: { status: 'sealed' },
});

export const mediaPicture = definePicture({
  title: { zh: '介质去向', en: 'Where the media are' },
  whole: { zh: '登记', en: 'Registered' },
  register: 'media',
  by: 'status',
  parts: { in_use: 'teal', sealed: 'gold', destroyed: 'none' },
});
