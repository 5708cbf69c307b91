import { defineFigure, definePicture } from '#kernel/figure.ts';

export const inReview = defineFigure({
  name: 'in_review',
  title: { zh: '送审中', en: 'In review' },
  unit: { zh: '篇', en: 'articles' },
  register: 'publications',
  filter: { status: 'submitted' },
  tone: 'look',
});

export const returned = defineFigure({
  name: 'returned',
  title: { zh: '退回修改', en: 'Sent back' },
  unit: { zh: '篇', en: 'articles' },
  register: 'publications',
  filter: { status: 'returned' },
});

export const publishedMonth = defineFigure({
  name: 'published_month',
  title: { zh: '三十天内发布', en: 'Published in thirty days' },
  unit: { zh: '篇', en: 'articles' },
  register: 'publications',
  filter: { status: 'published', 'from.published_at': '$today-30' },
});

export const stagesPicture = definePicture({
  title: { zh: '稿件去向', en: 'Where the articles are' },
  whole: { zh: '稿件', en: 'Articles' },
  register: 'publications',
  by: 'status',
  parts: {
    draft: 'grey',
    submitted: 'gold',
    returned: 'violet',
    approved: 'blue',
    published: 'teal',
    refused: 'late',
    withdrawn: 'none',
  },
});
