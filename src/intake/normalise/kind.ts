import type { CarrierKind } from '#kernel/generated/clauses.ts';
import { type Reading, note, reading } from '../remark.ts';
import { isPlaceholder, squeeze } from '#kernel/typed/text.ts';

/** First match wins, so the special kinds stand before the general ones. */
const kinds: readonly (readonly [RegExp, CarrierKind])[] = [
  [/密码电报|密电|机要电报|^电报$/, 'cipher_telegram'],
  [/保密(?:笔记)?本|工作笔记|笔记本(?!电脑)/, 'secrecy_notebook'],
  [/复印|翻印|抄件|复制件/, 'copy'],
  [/摘抄|摘录/, 'excerpt'],
  [/汇编/, 'compilation'],
  [/备份/, 'backup_medium'],
  [/录音|录像/, 'recording'],
  [/光盘|光介质|cd|dvd|蓝光/i, 'optical_disc'],
  [/u盘|优盘|闪存|硬盘|磁带|软盘|磁盘|存储卡|记忆棒|磁介质|移动存储|usb/i, 'electromagnetic_medium'],
  [/照片|图片|音像|胶片|影像|视频/, 'audio_visual'],
  [/图纸|地图|蓝图/, 'drawing'],
  [/电子(?:文档|文件|版)|^文档$/, 'electronic_document'],
  [/密品|样品|产品|设备/, 'classified_item'],
  [/批示/, 'leader_instruction'],
  [/信访|案件/, 'petition_file'],
  [/会议/, 'meeting_document'],
  [/人事档案|干部档案/, 'personnel_file'],
  [/案卷|档案/, 'archive_volume'],
  [/凭证/, 'financial_voucher'],
  [/刊物|期刊|内刊|简报/, 'internal_periodical'],
  [/内部(?:件|资料|文件)/, 'internal_document'],
  [/清样|校样|蜡纸|废页|底稿/, 'production_waste'],
  [/纸|文件|资料|公文|书籍|函|通知/, 'paper_document'],
];

/** The kind of carrier; paper where the ledger does not say. */
export function readKind(text: string): Reading<CarrierKind> {
  const squeezed = squeeze(text);
  if (isPlaceholder(squeezed)) return reading<CarrierKind>('paper_document');
  const kind = kinds.find(([pattern]) => pattern.test(squeezed))?.[1];
  return kind
    ? reading<CarrierKind>(kind)
    : reading<CarrierKind>('paper_document', note('kind_unknown', { raw: text.trim() }));
}
