import { StartError } from '../start-error.ts';
import { CutShort } from './lines.ts';

/** The gzip stream, or the COPY that was fed from it, ended before its time, or holds what no table takes. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof CutShort || /^(Z_|22|23|42|57014$)/.test(code);
}

export function notBackup(source: string, cause?: unknown): StartError {
  const says = {
    zh: `${source} 不是完整的金匮备份，没有恢复任何数据`,
    en: `${source} is not a whole Jingui backup; nothing was restored`,
  };
  return new StartError('not_a_backup', says, cause);
}

export function unreadable(source: string, cause: unknown): StartError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  const says = {
    zh: `读不到备份文件 ${source}（${detail}）`,
    en: `the backup file ${source} cannot be read (${detail})`,
  };
  return new StartError('not_a_backup', says, cause);
}
