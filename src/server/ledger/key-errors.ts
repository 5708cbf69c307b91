import { StartError } from '#server/start-error.ts';

/** A file of the ledger's keys is not there although its ledger is. */
export function keyLost(file: string): StartError {
  return new StartError('keys_lost', {
    zh: `这个数据库已有台账，但数据目录里没有它的密钥 ${file}，没有改动任何数据。请用 --data 指定原来的数据目录，或把原来的 keys 目录放回；密钥也在每份备份里：把备份恢复到别处的空目录，再取其中的 keys`,
    en: `there is a ledger in this database, but its key ${file} is not in the data directory; nothing was changed. Name the original data directory with --data, or bring the original keys folder back; every backup holds the keys too: restore one into an empty directory elsewhere and take its keys folder`,
  });
}

export function keyDamaged(file: string, cause?: unknown): StartError {
  const detail = cause instanceof Error ? cause.message : '';
  return new StartError(
    'keys_damaged',
    {
      zh: `密钥文件 ${file} 已损坏或读不出${detail && `（${detail}）`}，没有改动任何数据。请把原来的 keys 目录放回；密钥也在每份备份里：把备份恢复到别处的空目录，再取其中的 keys`,
      en: `the key file ${file} is damaged or cannot be read${detail && ` (${detail})`}; nothing was changed. Bring the original keys folder back; every backup holds the keys too: restore one into an empty directory elsewhere and take its keys folder`,
    },
    cause,
  );
}

/** The keys are whole, but of another installation. */
export function otherKeys(dataDir: string, installation: string): StartError {
  return new StartError('keys_other', {
    zh: `数据库属于安装 ${installation}，数据目录 ${dataDir} 里的密钥是另一套，没有改动任何数据。请用 --data 指定该安装原来的数据目录，或用 DATABASE_URL 指定这个数据目录原来的数据库`,
    en: `the database belongs to installation ${installation}, and the keys in the data directory ${dataDir} are others; nothing was changed. Name the original data directory of that installation with --data, or the original database of this data directory with DATABASE_URL`,
  });
}
