import { defineComing } from '#kernel/overview.ts';

export const toReturn = defineComing({
  title: { zh: '来文清退', en: 'Received papers to return' },
  register: 'incoming',
  on: 'return_by',
  colour: 'gold',
});
