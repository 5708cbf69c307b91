import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'classification.widen-scope',
  title: { zh: '扩大知悉范围审批表', en: 'Approval of a wider need to know' },
  order: ['title', 'level', 'regime', 'period', 'scope', 'basis'],
  labels: {
    title: { zh: '文件（事项）名称', en: 'Document or matter' },
  },
});
