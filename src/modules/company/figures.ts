import { defineFigure, definePicture } from '#kernel/figure.ts';

export const unsigned = defineFigure({
  name: 'unsigned',
  title: { zh: '未签署的涉密合同', en: 'Contracts not signed' },
  unit: { zh: '份', en: 'contracts' },
  register: 'contracts',
  filter: { status: 'draft' },
  tone: 'look',
});

export const contractsPicture = definePicture({
  title: { zh: '涉密合同', en: 'Contracts with secrets' },
  whole: { zh: '登记', en: 'Registered' },
  register: 'contracts',
  by: 'status',
  parts: { draft: 'gold', signed: 'teal' },
});
