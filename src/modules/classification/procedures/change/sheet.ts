import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'classification.change',
  title: { zh: '国家秘密变更审批表', en: 'Approval of a change' },
  order: ['title', 'level', 'regime', 'period', 'scope', 'basis'],
  labels: {
    title: { zh: '文件（事项）名称', en: 'Document or matter' },
  },
});
