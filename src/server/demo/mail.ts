import type { LevelId } from '#kernel/generated/clauses.ts';
import { cityOffice, province } from './stock/titles.ts';

export interface Mail {
  readonly name: string;
  readonly daysAgo: number;
  readonly issuer: string;
  readonly title: string;
  readonly level: LevelId;
  readonly copies: number;
  readonly scope: readonly string[];
}

type Line = readonly [
  name: string,
  daysAgo: number,
  from: 'p' | 'c' | 'w' | 'e' | 't',
  title: string,
  level: LevelId,
  copies: number,
  scope: string,
];

const issuers = {
  p: province,
  c: cityOffice,
  w: '云江省水务厅',
  e: '云川市应急协调局',
  t: '云江省交通建设厅',
} as const;

/** The mail of six weeks, by the day it came. Scope: departments by id, `@` for a person. */
const lines: readonly Line[] = [
  ['plan', 29, 'p', '关于编制中长期规划的通知', 'secret', 4, 'planning leaders general'],
  ['water', 29, 'w', '关于水源地有关工作的函', 'confidential', 2, 'planning projects'],
  ['budget', 28, 'c', '关于下达年度预算控制数的通知', 'work_secret', 2, 'finance leaders'],
  ['drill', 28, 'e', '关于联合演练安排的通知', 'confidential', 3, 'projects general leaders'],
  ['bridge', 27, 't', '关于重要桥梁检测情况的通报', 'secret', 2, 'projects leaders'],
  ['study', 26, 'p', '关于开展调查研究的通知', 'internal', 2, 'general planning'],
  ['reserve', 26, 'p', '关于物资储备情况的通报', 'secret', 3, 'finance planning leaders'],
  ['meeting1', 25, 'c', '关于召开第三季度工作会议的通知', 'internal', 1, 'general leaders'],
  ['transfer', 25, 'w', '关于跨流域工程协调事项的函', 'confidential', 2, 'planning law'],
  ['cadre', 24, 'c', '关于干部考察工作安排的通知', 'work_secret', 1, 'personnel leaders'],
  ['site', 23, 'p', '关于项目选址有关意见的复函', 'confidential', 2, 'projects planning'],
  ['rail', 23, 't', '关于铁路通道前期研究的函', 'secret', 2, 'planning leaders'],
  ['energy', 22, 'p', '关于重要能源设施布局的通知', 'secret', 3, 'planning projects leaders'],
  ['notice1', 22, 'c', '关于值班安排的通知', 'public', 1, 'general office'],
  ['flood', 21, 'w', '关于汛后情况通报的函', 'confidential', 2, 'projects'],
  ['report', 20, 'p', '关于报送季度运行情况的通知', 'internal', 2, 'general finance'],
  ['foreign', 20, 'c', '关于外事接待有关事项的通知', 'confidential', 1, 'law leaders'],
  ['core', 19, 'p', '关于某专项工作的通知', 'top_secret', 1, '@chenghuaiyuan @luwenqing @xiechanghe'],
  ['land', 18, 'c', '关于用地指标安排的函', 'work_secret', 2, 'planning'],
  ['cost', 18, 'p', '关于工程概算审核意见的函', 'confidential', 2, 'finance projects'],
  ['grid', 17, 'p', '关于骨干网络建设安排的通知', 'secret', 3, 'planning it leaders'],
  ['health', 16, 'c', '关于公共卫生保障工作的通知', 'internal', 1, 'general window'],
  ['tunnel', 15, 't', '关于隧道工程资料移交的函', 'confidential', 3, 'projects'],
  ['review', 14, 'p', '关于开展定密事项审核的通知', 'confidential', 1, 'secrecy general leaders'],
  ['wages', 14, 'c', '关于规范津贴补贴的通知', 'work_secret', 1, 'personnel finance'],
  ['map', 13, 'p', '关于地理信息资料使用的通知', 'secret', 2, 'planning projects'],
  ['petition', 12, 'c', '关于转办来信的函', 'internal', 1, 'general office'],
  ['forecast', 11, 'p', '关于年度形势分析的通报', 'confidential', 3, 'planning general leaders'],
  ['depot', 10, 'e', '关于储备库管理的通知', 'secret', 2, 'finance projects'],
  ['network', 9, 'p', '关于网络安全检查的通知', 'internal', 2, 'it secrecy'],
  ['dam', 8, 'w', '关于大型水库安全评估的函', 'secret', 2, 'projects leaders'],
  ['price', 7, 'p', '关于重要商品监测的通知', 'confidential', 2, 'general finance'],
  ['airport', 6, 't', '关于机场配套工程的函', 'confidential', 2, 'projects planning'],
  ['holiday', 5, 'c', '关于年末工作安排的通知', 'internal', 2, 'general office'],
  ['staffing', 5, 'c', '关于机构编制事项的通知', 'work_secret', 1, 'personnel'],
  ['pipeline', 4, 'p', '关于管线迁改方案的函', 'confidential', 2, 'projects planning'],
  ['outline', 3, 'p', '关于规划纲要征求意见的函', 'secret', 3, 'planning general leaders'],
  ['audit', 2, 'p', '关于专项资金审计情况的函', 'work_secret', 1, 'finance leaders'],
  ['winter', 1, 'e', '关于冬季保障工作的通知', 'confidential', 2, 'general projects'],
  ['summary', 0, 'c', '关于报送年度总结的通知', 'internal', 2, 'general'],
  ['strait', 0, 'p', '关于重点通道保障的通知', 'secret', 2, 'projects planning leaders'],
  ['today', -1, 'c', '关于召开年终会议的预通知', 'internal', 1, 'general office'],
  ['convoy', -1, 'p', '关于重要物资转运的通知', 'secret', 2, 'projects planning leaders'],
];

export const mail: readonly Mail[] = lines.map(([name, daysAgo, from, title, level, copies, scope]) => ({
  name,
  daysAgo,
  issuer: issuers[from],
  title,
  level,
  copies,
  scope: scope.split(' ').map((one) => (one.startsWith('@') ? `p:${one.slice(1)}` : `d:${one}`)),
}));
