import type { Report } from './report.ts';
import type { Says } from './says.ts';

export type { Says } from './says.ts';

/** What the program prints around the findings. */
export const say = {
  usage: {
    zh: '用法：jingui-verify 导出目录 [--witness 见证检查点文件] [--key 受信任的核验密钥] [--sm-key 受信任的SM2核验密钥] [--json]',
    en: 'usage: jingui-verify EXPORT_DIR [--witness CHECKPOINT_FILE] [--key TRUSTED_VKEY] [--sm-key TRUSTED_SM2_VKEY] [--json]',
  },
  progress: (phase: 'entries' | 'rows', done: number, total: number): Says => ({
    zh: `${phase === 'entries' ? '核验记录' : '重放变动'} ${done}/${total}`,
    en: `${phase === 'entries' ? 'checking entries' : 'replaying changes'} ${done}/${total}`,
  }),
  checked: ({ size, checkpoints, rows, tables }: Report, seconds: number): Says => ({
    zh: `已核验 ${size} 条记录、${checkpoints} 个检查点、${tables} 张表 ${rows} 行，用时 ${seconds.toFixed(1)} 秒`,
    en: `checked ${size} entries, ${checkpoints} checkpoints, ${rows} rows of ${tables} tables in ${seconds.toFixed(1)} s`,
  }),
  root: (origin: string, root: string): Says => ({
    zh: `台账 ${origin}，树根 ${root}`,
    en: `ledger ${origin}, root ${root}`,
  }),
  witnessed: (size: number): Says => ({
    zh: `与见证者留存的检查点（${size} 条）一致`,
    en: `agrees with the witnessed checkpoint of ${size} entries`,
  }),
  noWitness: (): Says => ({
    zh: '未提供见证检查点：整体回退或重新签名的历史无法发现（--witness）',
    en: 'no witnessed checkpoint was given: a rollback as a whole or a history signed again cannot be seen (--witness)',
  }),
  noAnchor: (): Says => ({
    zh: '未提供受信任的密钥或见证检查点：只能证明导出自身一致（--key、--witness）',
    en: 'neither a trusted key nor a witnessed checkpoint was given: the export is only shown to agree with itself (--key, --witness)',
  }),
  more: (count: number): Says => ({
    zh: `另有 ${count} 处问题未逐一列出`,
    en: `${count} more findings are not listed`,
  }),
  good: (): Says => ({ zh: '结论：完好', en: 'verdict: good' }),
  bad: (code: number): Says => ({ zh: `结论：不通过（代码 ${code}）`, en: `verdict: not good (code ${code})` }),
} as const;
