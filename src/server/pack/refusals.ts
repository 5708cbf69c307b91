import { StartError } from '../start-error.ts';

/** Nothing was ever opened here that could be sealed to. */
export function noPair(): StartError {
  return new StartError('keys_lost', {
    zh: '本安装还没有可用的加密密钥，不能加密，没有写出任何数据。请先用本版本启动一次（jingui start；密钥分为份额的，再执行 jingui keys unseal）',
    en: 'this installation has no keys yet that anything could be sealed to; nothing was written. Start it once with this version (jingui start; with shares, jingui keys unseal too)',
  });
}

export function wrongCode(why: 'misspelt' | 'none' | 'other'): StartError {
  const says = {
    misspelt: {
      zh: '开启码抄写有误，校验不符（应为 JGC- 开头），请重新输入',
      en: 'the opening code is misspelt: its checksum does not fit (it begins with JGC-). Type it again',
    },
    none: {
      zh: '这个文件没有开启码，请用 --passphrase-file 给出口令文件，或给出密钥份额',
      en: 'this file has no opening code: name the passphrase file with --passphrase-file, or give the shares',
    },
    other: {
      zh: '开启码不是这个文件的，或文件开头已损坏',
      en: 'the opening code is another file’s, or the beginning of the file is damaged',
    },
  };
  return new StartError('keys_passphrase', says[why]);
}

/** It opens something else; or the beginning of the file is no longer what was written. */
export function otherSecret(cause?: unknown): StartError {
  return new StartError(
    'keys_passphrase',
    {
      zh: '给出的口令（份额、设备）打不开这个文件：须是做文件时打开加密密钥的那个，或文件开头已损坏。没有写出任何数据',
      en: 'the passphrase (shares, device) that was given does not open this file: it must be the one that opened the keys when the file was made, or the beginning of the file is damaged. Nothing was written',
    },
    cause,
  );
}

/** What the file system says of the place to write to, in words; any other fault is as it is. */
export function asRefusal(target: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new StartError(
      'disk_full',
      {
        zh: `${target} 所在磁盘已满，没有写出文件。请腾出空间，或写到别处`,
        en: `the disk of ${target} is full; no file was made. Free some space, or write elsewhere`,
      },
      error,
    );
  if (!/^E(ACCES|PERM|NOENT|NOTDIR|ISDIR|ROFS|IO)$/.test(code)) return error;
  const detail = (error as Error).message;
  return new StartError(
    'data_dir_not_writable',
    {
      zh: `写不出 ${target}（${detail}）。请检查所在目录是否存在、是否可写，或写到别处`,
      en: `${target} cannot be written (${detail}). See whether its folder is there and can be written, or write elsewhere`,
    },
    error,
  );
}
