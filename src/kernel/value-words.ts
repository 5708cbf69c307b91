/** Words of choices that values of several rooms share. */
import { handNames } from './custody.ts';
import { carrierKindNames, deviceKindNames } from './generated/names.ts';
import type { RegimeId } from './generated/clauses.ts';
import { levelNames } from './label.ts';
import type { Text } from './text.ts';

export const regimeNames: Readonly<Record<RegimeId, Text>> = {
  state: { zh: '国家秘密', en: 'state secret' },
  group: { zh: '集团秘密', en: 'group secret' },
  company: { zh: '公司秘密', en: 'company secret' },
  own: { zh: '本单位内部', en: 'own' },
};

/** How a matter came to be classified. */
export const decidingNames = {
  original: { zh: '原始定密', en: 'original' },
  derivative: { zh: '派生定密', en: 'derivative' },
  superior: { zh: '上级确定', en: 'decided above' },
} as const satisfies Readonly<Record<string, Text>>;

export const kindNames: Readonly<Record<string, Text>> = {
  ...deviceKindNames,
  ...carrierKindNames,
  ...decidingNames,
};

/** What a site is declared for. */
export const siteNames: Readonly<Record<string, Text>> = { ...levelNames, none: { zh: '未申报', en: 'not declared' } };

/** States of a case, and of what an act was about. */
export const statusNames: Readonly<Record<string, Text>> = {
  open: { zh: '审批中', en: 'being decided' },
  approved: { zh: '已通过', en: 'approved' },
  returned: { zh: '已退回', en: 'sent back' },
  refused: { zh: '不同意', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  executed: { zh: '已办结', en: 'carried out' },
  void: { zh: '已作废', en: 'void' },
  collected: { zh: '已收回', en: 'collected' },
};

/** Where a copy is, as a hand or as the old ledger's state says it. */
export const stateNames: Readonly<Record<string, Text>> = {
  ...handNames,
  archived: { zh: '已归档', en: 'archived' },
  carried_out: { zh: '携带外出', en: 'carried out' },
  sent: { zh: '已发出', en: 'sent' },
  returned: { zh: '已清退', en: 'given back' },
};
