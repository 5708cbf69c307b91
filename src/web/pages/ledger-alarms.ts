import type { Text } from '#kernel/text.ts';

/** What the alarms of the ledger are called. */
export const ledgerAlarms: Readonly<Record<string, Text>> = {
  bad_mac: { zh: '伪造记录', en: 'Forged entry' },
  replayed: { zh: '旧记录重放', en: 'Replayed entry' },
  bad_place: { zh: '伪造次序', en: 'Forged order' },
  bad_tree: { zh: '台账被改', en: 'Ledger altered' },
  bad_record: { zh: '留存被改', en: 'Record altered' },
  forked: { zh: '历史分叉', en: 'Forked history' },
  rolled_back: { zh: '数据库回退', en: 'Rolled back' },
  other_keys: { zh: '密钥不符', en: 'Other keys' },
  unsealed: { zh: '久未固化', en: 'Not sealed' },
  altered: { zh: '记录被改', en: 'Entry altered' },
  missing: { zh: '记录被删', en: 'Entry deleted' },
  history: { zh: '历史不符', en: 'Other history' },
  credential: { zh: '口令可疑', en: 'Password planted' },
  session: { zh: '会话可疑', en: 'Session planted' },
  new_record: { zh: '留存重建', en: 'Record begun anew' },
  lifted: { zh: '已恢复', en: 'Lifted' },
};

export const otherAlarm: Text = { zh: '其他', en: 'Other' };
