export const zh = {
  administrator: '管理员不列入绝密载体指定名单，不代他人办理，也不由他人代办。',
  'administrator.remedy': '指定另一人。',
  'off-the-list': '此人在绝密载体指定名单上，不得兼任管理员。',
  'off-the-list.remedy': '另选一人，或先把此人移出指定名单。',
  'no-deputy': '此人正代他人办理，或由他人代办，不得兼任管理员。',
  'no-deputy.remedy': '另选一人，或先结束代办。',
  'keeps-no-seal': '此人专管印章，不得兼任管理员。',
  'keeps-no-seal.remedy': '另选一人，或先更换印章的专管人。',
  'answers-for-no-place': '此人是要害部位的负责人，不得兼任管理员。',
  'answers-for-no-place.remedy': '另选一人，或先变更要害部位的负责人。',
} as const;
