import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'archives.file',
  title: { zh: '涉密载体归档移交审批表', en: 'Approval of filing' },
  order: ['volume', 'archivist'],
  labels: {
    papers: { zh: '移交的载体', en: 'Papers handed over' },
  },
  outcome: () => ({
    zh: '在库 → 归档，由档案员签收',
    en: 'In the registry → the archive, signed for by the archivist',
  }),
});
