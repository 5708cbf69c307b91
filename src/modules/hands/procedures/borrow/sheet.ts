import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'hands.borrow',
  title: { zh: '涉密载体借阅审批表', en: 'Approval of a loan' },
  order: ['title', 'level', 'borrower', 'purpose', 'due_at', 'read_where'],
  labels: {
    due_at: { zh: '拟还时间', en: 'To be returned' },
  },
  outcome: () => ({
    zh: '可由机要室借出 1 份给借阅人，限一次',
    en: 'The registry may lend one copy to the borrower, once',
  }),
});
