import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'seals.request-seal-use',
  title: { zh: '用印审批表', en: 'Approval of using a seal' },
  order: ['seal', 'document', 'purpose', 'copies'],
  omit: ['file_sha256'],
  labels: {
    document: { zh: '用印文件', en: 'Paper' },
    purpose: { zh: '用印事由', en: 'Reason' },
    copies: { zh: '用印份数', en: 'Copies' },
  },
  outcome: ({ copies }) => ({ zh: `可用印 ${copies} 份，逐次登记`, en: `May be sealed ${copies} times, each entered` }),
});
