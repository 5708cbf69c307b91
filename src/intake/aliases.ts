import { squeeze } from '#kernel/typed/text.ts';

/** What a column of a ledger can mean. `ignored` columns are known and carry nothing to register. */
export const fields = [
  'number',
  'register_no',
  'carrier_no',
  'title',
  'level',
  'period',
  'copies',
  'copy_no',
  'pages',
  'kind',
  'issuer',
  'received_at',
  'made_at',
  'copying_unit',
  'copied_on',
  'source_year',
  'holder',
  'holder_id',
  'department',
  'state',
  'due_at',
  'scope',
  'location',
  'sent_to',
  'returned_at',
  'archived_at',
  'volume',
  'destroyed_at',
  'purpose',
  'attachments',
  'approver',
  'remarks',
  'ignored',
] as const;
export type Field = (typeof fields)[number];

/**
 * Headings as official forms and the common systems write them (收文登记簿, 发文登记簿, 涉密载体台账, 载体管理台账, 清退登记表, 销毁审批表,
 * 传阅单, exports of print and disc control). Earlier aliases of a field are the surer ones.
 */
const table: Readonly<Record<Field, string>> = {
  number:
    '文号 发文字号 来文字号 来文文号 原文号 文件编号 文件字号 公文字号 文号或编号 文号编号 编号或文号 文件编码 文号/文件编码 原文字号 字号 编号 文件号 载体编号 涉密载体编号 documentno documentnumber number',
  register_no:
    '收文号 收文编号 收文登记号 登记号 登记编号 登记序号 机要号 机传号 顺序号 流转号 收文序号 发文号 台账编号 registerno',
  carrier_no: '载体条码 条码 条形码 二维码 光盘编号 保密编号 介质编号 资产编号 序列号 硬盘序列号 barcode',
  title:
    '文件标题 标题 文件名称 名称 文件资料名称 文件资料名称或标题 载体名称 涉密载体名称 资料名称 文件题名 题名 文件名 公文标题 事由 事项名称 涉密载体内容 内容 卷标名称 文件列表 title',
  level:
    '密级 秘密等级 涉密等级 涉密级别 保密级别 作业密级 文件密级 载体密级 原密级 最高密级 密级程度 密别 level classification',
  period: '保密期限 保密期 密级期限 保密年限 原保密期限 期限 解密时间 解密日期 解密期限 period',
  copies: '份数 收文份数 数量 份数或数量 件数 总份数 份数份 印数 印刷份数 发放份数 收到份数 copies quantity',
  copy_no: '份号 文件份号 份序号 份数序号 印制编号 编号份号 份号段 起止份号 份号范围 copyno',
  pages: '页数 页数或容量 页码 每份页数 每份总页数 页数单份 总页数 容量 张数 pages',
  kind: '载体类别 载体类型 载体种类 载体形式 介质类型 介质类别 文件类别 文件类型 文件种类 类别 类型 光盘类型 制作方式 kind',
  issuer:
    '来文机关 来文单位 发文机关 发文单位 制作发文单位 制发单位 制发机关 制作单位 印发机关 发文部门 发件单位 来源 来文处 issuer originator',
  received_at:
    '收文日期 收文时间 收到日期 接收日期 接收时间 登记日期 登记时间 签收时间 签收日期 收件日期 入库日期 入账日期 领取日期 日期 receivedat datereceived',
  made_at:
    '制发日期 印发日期 成文日期 发文日期 发文时间 产生时间 产生日期 制作时间 制作日期 刻录时间 打印时间 形成日期 定密日期 导入时间 issuedat dateofissue',
  copying_unit: '复制单位 复印单位 翻印单位 摘抄单位 复制机关 翻印机关 复制部门 复印部门 copyingunit',
  copied_on: '复制日期 复印日期 翻印日期 摘抄日期 复制时间 复印时间 翻印时间 摘抄时间 copiedon',
  source_year: '年度 年份 年 文件年度 收文年度 year',
  holder:
    '保管人 责任人 保管责任人 责任人姓名 持有人 使用人 保管人姓名 保管人员 保管者 借阅人 领用人 领取人 当前持有人 现保管人 经管人 保管人签字 签收人 holder custodian',
  holder_id: '身份证号 身份证号码 证件号码 公民身份号码 责任人身份证号 保管人身份证号 idnumber',
  department:
    '所属部门 责任人部门 保管部门 部门 使用部门 承办单位 承办部门 承办科室 科室 处室 责任部门 所在部门 单位部门 部门科室 制作部门 申请人部门 department',
  state:
    '状态 当前状态 介质状态 载体状态 使用情况 使用状态 现状 去向状态 在库情况 办理结果 办理情况 处理情况 到期状态 state status',
  due_at:
    '到期时间 到期日期 应退日期 应归还日期 应还日期 归还期限 清退期限 应清退日期 退还期限 限退日期 留存期限 借阅期限 时限 dueat duedate',
  scope: '知悉范围 使用范围 传阅范围 分发范围 发放范围 控制范围 阅读范围 原控制范围 发送范围 传达范围 scope',
  location: '存放地点 存放位置 保管地点 保管位置 柜号 回收柜标识 存放处 放置地点 location',
  sent_to: '发往机关 发往单位 外发接收部门 接收单位 主送 主送机关 去向 去向或用途 送往单位 sentto',
  returned_at: '清退日期 清退时间 归还日期 归还时间 退还日期 回收时间 收回日期 闭环时间 returnedat',
  archived_at: '归卷日期 归档日期 归档时间 archivedat',
  volume: '归入卷号 案卷号 卷号 档号 归档号 volume',
  destroyed_at: '销毁日期 销毁时间 destroyedat',
  purpose: '用途 事由用途 复印用途 purpose',
  attachments: '附件 附件数 附件名称 attachments',
  approver: '批准人 审批人 审批人员 领导批示 批准人签字 approver',
  remarks: '备注 说明 附注 备考 其他 remarks note',
  ignored: '序号 序 行号 原行号 结果 原因 result reason no 复文号 拟办意见 传阅人签字',
};

/** The two columns that `writeBack` adds; a row is judged as if they were not there. */
const echoed: ReadonlySet<string> = new Set(['结果', '原因', 'result', 'reason']);

export function isEchoed(heading: string): boolean {
  return echoed.has(headingKey(heading));
}

interface Alias {
  readonly field: Field;
  /** 0 for the surest alias of a field, growing with doubt. */
  readonly rank: number;
}

const aliases = new Map<string, Alias>();
for (const field of fields) {
  table[field].split(' ').forEach((alias, rank) => {
    if (!aliases.has(alias)) aliases.set(alias, { field, rank });
  });
}
const byLength = [...aliases.keys()].sort((a, b) => b.length - a.length);

/** A heading as the table knows it: no spaces, signs, brackets or asterisks; lower case. */
export function headingKey(heading: string): string {
  if (heading.length > 60) return '';
  return squeeze(heading)
    .replace(/[([【〔].*?[)\]】〕]/g, '')
    .replace(/[*★☆:：、,，.。_\-—]/g, '')
    .toLowerCase();
}

export interface FieldGuess {
  readonly field: Field;
  /** 0 … 1. */
  readonly confidence: number;
}

const cache = new Map<string, FieldGuess | null>();

/** The field a heading names: exact aliases are nearly sure, an alias inside a longer heading is a guess. */
export function guessField(heading: string): FieldGuess | null {
  const key = headingKey(heading);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const guess = lookUp(key);
  if (cache.size < 5000) cache.set(key, guess);
  return guess;
}

function lookUp(key: string): FieldGuess | null {
  if (key === '') return null;
  const exact = aliases.get(key);
  if (exact) return { field: exact.field, confidence: Math.max(0.7, 1 - exact.rank * 0.01) };
  // Something longer than a heading that happens to hold a heading's word is a sentence.
  if (key.length > 14) return null;
  const part = byLength.find((alias) => alias.length >= 2 && key.includes(alias));
  const found = part === undefined ? undefined : aliases.get(part);
  if (!found || part === undefined) return null;
  return { field: found.field, confidence: Math.min(0.65, 0.3 + (0.4 * part.length) / key.length) };
}
