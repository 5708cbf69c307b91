import type { LevelId } from '#kernel/generated/clauses.ts';

/** Invented issuers. */
export const province = '云江省发展统筹厅';
export const cityOffice = '云川市人民政府办公室';
export const issuers = [
  province,
  cityOffice,
  '云江省水务厅',
  '云川市应急协调局',
  '云江省交通建设厅',
  '云川市国土空间局',
];

/** Titles as a registry writes them: they name the business and give nothing away. */
export const business: readonly (readonly [string, LevelId])[] = [
  ['关于报送年度工作要点的通知', 'internal'],
  ['关于做好重点项目调度的通知', 'work_secret'],
  ['关于印发专项规划（送审稿）的函', 'confidential'],
  ['关于开展专题调研的通知', 'internal'],
  ['关于有关事项的复函', 'confidential'],
  ['关于物资保障工作安排的通知', 'secret'],
  ['关于召开专题会议的通知', 'work_secret'],
  ['关于某重点工程前期工作的批复', 'confidential'],
  ['关于跨区域调水有关安排的通知', 'secret'],
  ['关于应急储备情况的报告', 'confidential'],
  ['关于通报有关情况的函', 'internal'],
  ['关于调整联席会议成员的通知', 'public'],
  ['关于预算编制口径的说明', 'work_secret'],
  ['关于干线通道规划方案的意见', 'confidential'],
  ['关于重要设施布局的通知', 'secret'],
  ['关于核定有关指标的函', 'confidential'],
  ['关于印发会议纪要的通知', 'internal'],
  ['关于年度计划执行情况的通报', 'work_secret'],
  ['关于有关资料归口管理的通知', 'internal'],
];
