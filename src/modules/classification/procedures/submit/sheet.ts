import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'classification.submit',
  title: { zh: '国家秘密定密审批表', en: 'Approval of classification' },
  order: ['title', 'level', 'regime', 'period', 'scope', 'basis'],
  labels: {
    title: { zh: '文件（事项）名称', en: 'Document or matter' },
    level: { zh: '拟定密级', en: 'Proposed level' },
    scope: { zh: '拟定知悉范围', en: 'Proposed need to know' },
    texts: { zh: '正文附件数', en: 'Texts attached' },
    kind: { zh: '定密方式', en: 'How decided' },
  },
});
