import { KeyDamaged } from '../keys/errors.ts';
import { StartError } from '../start-error.ts';
import { CutShort } from './lines.ts';

/** The sealed or the gzip stream, or the COPY that was fed from it, ended before its time, or holds what no table takes. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof CutShort || error instanceof KeyDamaged || /^(Z_|22|23|42|57014$)/.test(code);
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

/** It is sealed, and nothing was named that opens it. */
export function nothingOpens(): StartError {
  return new StartError('keys_passphrase', {
    zh: '这个文件是加密的：请用 --passphrase-file 指定做备份时打开加密密钥的口令文件，没有写出任何数据',
    en: 'this file is sealed: name the passphrase that opened the keys when it was made with --passphrase-file. Nothing was written',
  });
}

export function noKeysFile(place: string, cause: unknown): StartError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new StartError(
    'keys_lost',
    {
      zh: `缺少密钥文件 ${place}（${detail}），没有恢复任何数据：备份的内容用其中的密钥加密。请把它放在备份旁边，或用 --keys 指定它（也可指定原来的 keys 目录）`,
      en: `the file of keys ${place} cannot be read (${detail}); nothing was restored: what the backup holds is encrypted with keys that lie in it. Put it beside the backup, or name it with --keys (the original keys folder does as well)`,
    },
    cause,
  );
}

export function otherKeysFile(place: string, why: 'other' | 'older'): StartError {
  return new StartError(
    'keys_other',
    why === 'other'
      ? {
          zh: `密钥文件 ${place} 属于另一套金匮，没有恢复任何数据。请用与备份同一安装的密钥文件`,
          en: `the file of keys ${place} is another installation’s; nothing was restored. Name one of the installation the backup is of`,
        }
      : {
          zh: `密钥文件 ${place} 早于这个备份，缺少其后生成的密钥，没有恢复任何数据。请用与备份同时或更晚的密钥文件`,
          en: `the file of keys ${place} is older than the backup and lacks the keys made since; nothing was restored. Name the one made with the backup, or a later one`,
        },
  );
}
