/** What stands against acts that only the registry does. */
export const zh = {
  'registry-only': '密件的收发、登记、保管、传递、移交只由指定的机要（保密）人员办理。',
  'registry-only.remedy': '请机要员或保密员办理。',
  'opener-only': '来文只由指定的机要（保密）人员拆封、登记。',
  'opener-only.remedy': '把来文交机要员拆封、登记。',
  'not-designated': '该密件须由绝密载体指定人员收发、传递，{name}不在指定名单内。',
  'not-designated.remedy': '由名单内的人员办理，或先由保密办将其列入指定名单。',
  'not-cleared': '{name}的涉密等级低于该文件的密级（{level}），不得经手。',
  'not-cleared.remedy': '由涉密等级相当的机要人员办理。',
} as const;
