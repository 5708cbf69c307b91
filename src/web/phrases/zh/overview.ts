/** The overview of the unit. */
export const overview = {
  'overview.lead': '截至 {at}，每个数字都能点开到台账',
  'overview.late': '各部门超期',
  'overview.none': '无',
  'overview.clauses': '{count} 条要求的运行',
  'overview.perSquare': '一格一条，按业务域',
  'overview.coming': '未来 90 天到期',
  'overview.week': '{from} 至 {to}　{title} {count}',
} as const;
