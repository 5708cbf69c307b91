export const zh = {
  confirm: '确认服务器时间无误',
  'confirm.help':
    '服务器时钟发生跳变时，系统按原时间继续计时。核对无误的，由系统管理员确认，系统即采用服务器现在的时间；时间不会倒退。',
  'not-jumped': '没有待确认的时钟跳变。',
  'not-jumped.remedy': '不需要确认。',
} as const;
