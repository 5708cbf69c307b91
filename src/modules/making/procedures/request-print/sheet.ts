import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'making.request-print',
  title: { zh: '涉密文件印制审批表', en: 'Approval of printing' },
  order: ['document', 'level', 'copies', 'kept', 'recipients'],
  labels: {
    kept: { zh: '留存份数', en: 'Kept here' },
    recipients: { zh: '主送、抄送单位', en: 'Recipients' },
  },
  outcome: ({ copies }) => ({
    zh: `按此印制 ${copies} 份，逐份编号登记`,
    en: `${copies} are printed, numbered and entered one by one`,
  }),
});
