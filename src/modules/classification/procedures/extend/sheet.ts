import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'classification.extend',
  title: { zh: '国家秘密延长保密期限审批表', en: 'Approval of an extension' },
  order: ['title', 'level', 'regime', 'period', 'scope', 'basis'],
  labels: {
    title: { zh: '文件（事项）名称', en: 'Document or matter' },
  },
});
