import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'hands.carry-out',
  title: { zh: '涉密载体携带外出审批表', en: 'Approval of carrying out' },
  order: ['bearers', 'purpose', 'destination', 'start_at', 'end_at'],
  labels: {
    start_at: { zh: '外出时间', en: 'Leaves' },
    end_at: { zh: '返回时间', en: 'Back by' },
    papers: { zh: '携带的载体', en: 'Papers carried' },
  },
  outcome: () => ({
    zh: '在库 → 由携带人带出，返回时逐件核对',
    en: 'In the registry → carried by the bearers, checked one by one on return',
  }),
});
