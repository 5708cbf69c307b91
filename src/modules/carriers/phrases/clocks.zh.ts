/** What the module's obligations ask and its alerts say, by clause. */
export const zh = {
  'obligation.CARRIER-012.handle': '按期办结交办的密件事项',
  'obligation.CARRIER-004': '当日登记收到的密件',
  'obligation.CARRIER-012': '一周内传阅完毕',
  'obligation.CARRIER-013': '阅毕当日（或次一工作日）退还',
  'obligation.CARRIER-014': '绝密等载体阅后立即退还',
  'obligation.CARRIER-018': '个人持有的载体按期退还',
  'obligation.CARRIER-022': '借阅的载体按期归还',
  'obligation.CARRIER-053': '携带外出的载体带回交还',
  'obligation.CARRIER-031': '复制件按期收回，收回后归档或销毁',
  'obligation.CARRIER-057': '清理核对：按期清理，短缺立即查找，清点按期结束并复核',
  'obligation.CARRIER-058': '按期清退',
  'alert.CARRIER-057.short': '清点发现短缺，须立即查找',
  'alert.CARRIER-057.destroyed-found': '账面已销毁的载体在清点中出现',
} as const;
