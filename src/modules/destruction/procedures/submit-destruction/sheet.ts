import { defineSheet } from '#kernel/sheet.ts';

export const sheet = defineSheet({
  procedure: 'destruction.submit-destruction',
  title: { zh: '涉密载体销毁审批表', en: 'Approval of destruction' },
  order: ['no', 'method', 'site', 'copies', 'level'],
  omit: ['carriers'],
  labels: {
    no: { zh: '清册号', en: 'List no.' },
    method: { zh: '销毁方式', en: 'Way' },
    site: { zh: '销毁场所', en: 'Place of destruction' },
    level: { zh: '本单最高密级', en: 'Highest level' },
    papers: { zh: '销毁清册', en: 'List' },
  },
  outcome: ({ copies }) => ({
    zh: `在库 ${copies} 件 → 清册封存，待双人押送销毁；份数、内容有变则本批准作废`,
    en: `${copies} in the registry → list sealed, to be taken to destruction by two; void if anything on it changes`,
  }),
});
