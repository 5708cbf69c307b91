import type { Text } from '#kernel/text.ts';

/**
 * Why Jingui cannot start, and the exit code of the command. Codes below 20 belong to the launcher (bin/lib/say.mjs):
 * 2 wrong usage, 10 no usable Node, 11 installing dependencies failed, 12 the found Node does not run.
 */
export const startErrors = {
  port_busy: 20,
  disk_full: 21,
  data_dir_not_writable: 22,
  data_dir_other_major: 23,
  server_not_durable: 24,
  server_too_old: 25,
  database_unreachable: 26,
  postgres_failed: 27,
  postgres_missing: 28,
  web_build_failed: 29,
  server_encoding: 30,
  port_refused: 31,
  data_dir_other_schema: 32,
  no_installation: 33,
  target_not_empty: 34,
  not_a_backup: 35,
  schema_newer: 36,
  restore_cut_off: 37,
  others_at_work: 38,
  already_running: 45,
  keys_lost: 46,
  keys_damaged: 47,
  keys_other: 48,
  join_other_version: 51,
  join_not_shared: 52,
  not_owner: 56,
  no_such_login: 57,
  keys_passphrase: 53,
  no_server: 54,
  keys_device: 55,
  tls_unusable: 58,
  directory_unusable: 59,
} as const;

export type StartErrorCode = keyof typeof startErrors;

export class StartError extends Error {
  readonly code: StartErrorCode;
  /** What is wrong, with the way out. */
  readonly says: Text;

  constructor(code: StartErrorCode, says: Text, cause?: unknown) {
    super(says.en, { cause });
    this.name = 'StartError';
    this.code = code;
    this.says = says;
  }

  get exitCode(): number {
    return startErrors[this.code];
  }
}

export function portBusy(host: string, port: number): StartError {
  return new StartError('port_busy', {
    zh: `端口 ${host}:${port} 已被占用。请关闭占用它的程序，或换一个端口：--port ${port + 1}`,
    en: `port ${host}:${port} is in use. Stop the program that holds it, or take another: --port ${port + 1}`,
  });
}

export function portRefused(host: string, port: number, cause: unknown): StartError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new StartError(
    'port_refused',
    {
      zh: `不能在 ${host}:${port} 监听（${detail}）。1024 以下的端口需要特权；--host 须是本机的地址`,
      en: `cannot listen on ${host}:${port} (${detail}). Ports below 1024 need privileges; --host must be an address of this machine`,
    },
    cause,
  );
}

export function restoreCutOff(dataDir: string): StartError {
  return new StartError('restore_cut_off', {
    zh: `恢复到 ${dataDir} 的过程被打断，那里还不是完整的安装。请用同一个备份重新恢复：jingui restore`,
    en: `a restore into ${dataDir} was cut off: what lies there is no whole installation. Restore the same backup again: jingui restore`,
  });
}

export function diskFull(dir: string, freeMb?: number): StartError {
  const zh = freeMb === undefined ? '' : `（仅剩 ${freeMb} MB，至少需要 64 MB）`;
  const en = freeMb === undefined ? '' : ` (${freeMb} MB free, at least 64 MB needed)`;
  return new StartError('disk_full', {
    zh: `数据目录 ${dir} 所在磁盘已满${zh}。请腾出空间，或用 --data 指定别处；已确认的数据不会丢失`,
    en: `the disk of the data directory ${dir} is full${en}. Free some space or use --data DIR elsewhere; nothing acknowledged is lost`,
  });
}

export function notWritable(dir: string, cause: unknown): StartError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new StartError(
    'data_dir_not_writable',
    {
      zh: `数据目录 ${dir} 不可写（${detail}）。请改正其所有者和权限，或用 --data 指定别处`,
      en: `the data directory ${dir} cannot be written (${detail}). Correct its owner and mode, or use --data DIR elsewhere`,
    },
    cause,
  );
}

/** Turns an operating system error met in `dir` into the start error it means. */
export function fromFileError(dir: string, error: unknown): StartError {
  if (error instanceof StartError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' ? diskFull(dir) : notWritable(dir, error);
}
