/** What the module's obligations ask and its alerts say, by clause. */
export const zh = {
  'obligation.CARRIER-012.handle': '按期办结交办的密件事项',
  'obligation.CARRIER-057': '清理核对：按期清理，短缺立即查找，清点按期结束并复核',
  'obligation.CARRIER-058': '按期清退',
  'alert.CARRIER-057.short': '清点发现短缺，须立即查找',
  'alert.CARRIER-057.destroyed-found': '账面已销毁的载体在清点中出现',
} as const;
