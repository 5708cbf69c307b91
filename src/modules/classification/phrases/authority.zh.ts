export const zh = {
  'declare-authority': '登记定密权限',
  'declare-authority.help':
    '按授权文件登记本单位可以原始定密的密级；没有登记的只作派生定密。增加权限须经分管领导批准，减少即时生效。',
  'declare-authority.title': '登记本单位定密权限',
  'authority.none': '没有定密权',
  'authority.districted_city': '设区的市级机关（机密、秘密）',
  'authority.central_or_provincial': '中央、省级机关（绝密、机密、秘密）',
  'field.authority': '定密权限',
  'field.levels': '可以原始定密的密级',
  'field.levels.help': '不选即为法律给予这类机关的全部密级。',
  'field.document': '授权（批准）文件和文号',
  beyond: '“{kind}”不能确定这些密级：{levels}。',
  'beyond.remedy': '只选法律给予这类机关的密级；更高密级报有权机关确定。',
  undocumented: '登记定密权限须有授权（批准）文件。',
  'undocumented.remedy': '填写授权（批准）文件的名称和文号。',
  unchanged: '登记的就是这样。',
  'unchanged.remedy': '不需要更改。',
} as const;
