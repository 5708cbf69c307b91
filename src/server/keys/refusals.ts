import { StartError } from '#server/start-error.ts';

/** The file that opens the master key is not there, or cannot be read. */
export function noPassphrase(place: string, cause: unknown): StartError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new StartError(
    'keys_passphrase',
    {
      zh: `读不出口令文件 ${place}（${detail}），没有它打不开加密密钥，没有改动任何数据。请接入存放它的介质，或用 --passphrase-file 指定它的位置`,
      en: `the passphrase file ${place} cannot be read (${detail}); without it the keys do not open, and nothing was changed. Attach the medium it lies on, or name its place with --passphrase-file`,
    },
    cause,
  );
}

export function shortPassphrase(place: string, fewest: number): StartError {
  return new StartError('keys_passphrase', {
    zh: `口令文件 ${place} 里的口令太短，至少 ${fewest} 个字符；没有改动任何数据`,
    en: `the passphrase in ${place} is too short: ${fewest} characters at least. Nothing was changed`,
  });
}

/** It is a passphrase, of something else. */
export function otherPassphrase(place: string): StartError {
  return new StartError('keys_passphrase', {
    zh: `口令文件 ${place} 里的口令打不开本安装的加密密钥，没有改动任何数据。请用 --passphrase-file 指定正确的口令文件`,
    en: `the passphrase in ${place} does not open the keys of this installation; nothing was changed. Name the right file with --passphrase-file`,
  });
}

/** Keys of objects are there, and what opens them is not; or the other way round. */
export function vaultTorn(place: string): StartError {
  return new StartError('keys_lost', {
    zh: `加密密钥不完整：缺少 ${place}，没有改动任何数据。请用 --data 指定原来的数据目录，或从密钥库的备份中取回原来的 keys 目录`,
    en: `the keys of what is stored are not whole: ${place} is not there; nothing was changed. Name the original data directory with --data, or take the original keys folder back from a backup of the vault`,
  });
}

export function vaultDamaged(place: string, cause: unknown): StartError {
  return new StartError(
    'keys_damaged',
    {
      zh: `加密密钥文件 ${place} 已损坏，没有改动任何数据。请从密钥库的备份中取回原来的 keys 目录`,
      en: `the key file ${place} is damaged; nothing was changed. Take the original keys folder back from a backup of the vault`,
    },
    cause,
  );
}

/** The master key is in a device, and none was named. */
export function noDevice(): StartError {
  return new StartError('keys_device', {
    zh: '主密钥由密码设备打开：启动时请用 --hsm-lib 和 --hsm-pin-file 指定设备的程序库和 PIN 文件',
    en: 'the master key is opened by a device: name its library and the file of its PIN with --hsm-lib and --hsm-pin-file at the start',
  });
}

export function otherDevice(): StartError {
  return new StartError('keys_device', {
    zh: '这台密码设备打不开本安装的主密钥，没有改动任何数据。请接入原来的设备',
    en: 'this device does not open the master key of this installation; nothing was changed. Attach the original one',
  });
}
