import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'making.copy',
  title: { zh: '涉密载体复制、摘抄审批表', en: 'Approval of copying' },
  order: ['title', 'doc_no', 'level', 'copy_no', 'form', 'copies', 'purpose'],
  labels: {
    copies: { zh: '复制份数', en: 'Copies' },
  },
  outcome: ({ copies }) => ({
    zh: `可制作 ${copies} 份，复制件按原件管理`,
    en: `${copies} may be made; a copy is kept like its original`,
  }),
});
