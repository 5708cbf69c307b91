import { readDirectories } from '../directory/config.ts';
import type { TlsFiles } from '../http/tls.ts';
import type { DeviceOptions } from '../keys/device.ts';
import type { suites } from '../keys/suites.ts';
import type { OnProgress } from '../progress.ts';
import type { ServeOptions } from '../serve.ts';

/** What was asked for at the start, in plain words: they are told to another process. */
export interface ServeAsk {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly publicUrl?: string | undefined;
  readonly proxies?: readonly string[] | undefined;
  readonly tls?: TlsFiles | undefined;
  /** Settings of directories. */
  readonly directory?: string | undefined;
  readonly demo: boolean;
  readonly sessions?: number | undefined;
  readonly passphraseFile?: string | undefined;
  readonly hsm?: DeviceOptions | undefined;
  readonly suite?: keyof typeof suites | undefined;
  readonly join: boolean;
}

/** Throws `StartError` where the settings of directories cannot be used. */
export function serveOptions({ publicUrl, directory, ...ask }: ServeAsk, onProgress: OnProgress): ServeOptions {
  return {
    ...ask,
    publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl),
    directories: directory ? readDirectories(directory) : undefined,
    onProgress,
  };
}
