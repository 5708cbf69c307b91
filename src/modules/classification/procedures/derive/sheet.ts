import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'classification.derive',
  title: { zh: '派生定密审批表', en: 'Approval of a derivative' },
  order: ['title', 'level', 'regime', 'period', 'scope', 'basis'],
  labels: {
    title: { zh: '文件（事项）名称', en: 'Document or matter' },
    level: { zh: '拟定密级', en: 'Proposed level' },
    scope: { zh: '拟定知悉范围', en: 'Proposed need to know' },
  },
});
