import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import { version } from '#server/http/version.ts';
import type { OnProgress } from '#server/progress.ts';
import { expectNoServer, holdDataDir } from '#server/one-server.ts';
import { readDirectories } from '#server/directory/config.ts';
import { readTls, type TlsFiles } from '#server/http/tls.ts';
import { type ServeAsk, serveOptions } from '#server/serving/ask.ts';
import { ServingEnded } from '#server/serving/ended.ts';
import type { ServingApart } from '#server/serving/parent.ts';
import { fromFileError, StartError } from '#server/start-error.ts';
import {
  databaseUrl,
  type InstallationOptions,
  parseCount,
  parsePort,
  parseProxies,
  parsePublicUrl,
  withInstallation,
} from '../options.ts';
import { checkPort, portProblem } from '../port.ts';
import { line, progressLines, reportFailure } from '../say.ts';
import { stopSignal } from '../stop-signal.ts';
import { ensureWebPage } from '../web-page.ts';

/** A stop takes no longer, whatever hangs. */
const GIVE_UP_MS = 10_000;

interface StartOptions extends InstallationOptions {
  port: number;
  host: string;
  publicUrl?: URL;
  proxy?: string[];
  tlsCert?: string;
  tlsKey?: string;
  directory?: string;
  demo?: boolean;
  /** True without a URL: that of the environment. */
  join?: string | true;
  passphraseFile?: string;
  hsmLib?: string;
  hsmPinFile?: string;
  suite?: 'international' | 'sm';
  sessions?: number;
}

interface StartPlace {
  dataDir: string;
  host: string;
  port: number;
}

export function register(program: Command): void {
  withInstallation(program.command('start'))
    .description('启动服务 / start the server (DATABASE_URL: use that PostgreSQL)')
    .option('--port <n>', '端口 / port', parsePort, 7800)
    .option('--host <address>', '监听地址 / address to listen on', '127.0.0.1')
    .option('--public-url <url>', '使用者输入的网址 / the address people type: https://…', parsePublicUrl)
    .option(
      '--proxy <addresses>',
      '可信反向代理的地址，逗号分隔 / addresses of the trusted reverse proxies',
      parseProxies,
    )
    .option(
      '--tls-cert <file>',
      'HTTPS 证书（PEM，含中间证书）/ certificate for HTTPS: PEM, with what lies between it and its root',
    )
    .option('--tls-key <file>', '证书的私钥（PEM）/ its private key: PEM')
    .option(
      '--directory <file>',
      '目录登录的配置（统一身份认证、LDAP）/ settings of directories people sign in by: OIDC, LDAP (JINGUI_DIRECTORY)',
      process.env.JINGUI_DIRECTORY,
    )
    .option(
      '--join [url]',
      '与已在运行的金匮共用这个数据库（默认 DATABASE_URL）和数据目录 / a further server on this database (DATABASE_URL), sharing the data directory',
    )
    .option('--demo', '载入演示单位 / load the demo unit')
    .option(
      '--passphrase-file <file>',
      '打开加密密钥的口令文件 / file of the passphrase that opens the keys (JINGUI_PASSPHRASE_FILE)',
      process.env.JINGUI_PASSPHRASE_FILE,
    )
    .option('--hsm-lib <file>', '密码设备的 PKCS#11 程序库 / PKCS#11 library of a device')
    .option('--hsm-pin-file <file>', '密码设备 PIN 所在文件 / file of its PIN')
    .addOption(
      new Option(
        '--suite <suite>',
        '新安装的密码算法：international 或 sm（国密）/ ciphers of a new installation',
      ).choices(['international', 'sm']),
    )
    .option('--sessions <n>', '每人同时登录数，默认 10 / sessions a person may have open, 10 by default', parseCount)
    .action(start);
}

async function start(asked: StartOptions): Promise<void> {
  const { data, port, host, publicUrl, proxy: proxies, demo = false, join, sessions, passphraseFile, suite } = asked;
  const { hsmLib: library, hsmPinFile: pinFile } = asked;
  const tls = tlsOf(asked);
  // Told before anything is made.
  if (asked.directory) readDirectories(asked.directory);
  const stop = stopSignal();
  const onProgress = progressLines();
  const dataDir = path.resolve(data);
  if (join === undefined) await expectNoServer(dataDir);
  const busy = port === 0 ? null : await checkPort(host, port);
  if (busy) throw busy;
  await ensureWebPage(onProgress);
  if (stop.came()) return;
  const ask = {
    dataDir,
    port,
    host,
    publicUrl: publicUrl?.href,
    proxies,
    tls,
    directory: asked.directory,
    demo,
    sessions,
    passphraseFile,
    suite,
    hsm: library && pinFile ? { library, pinFile } : undefined,
    join: join !== undefined,
  };
  const asStartError = (error: unknown) => {
    throw toStartError(error, ask);
  };
  const held = join === undefined ? await holdDataDir(dataDir).catch(asStartError) : undefined;
  const url = typeof join === 'string' ? join : databaseUrl();
  const server = await bringUp(ask, url, onProgress).catch(asStartError);
  if (!stop.came()) {
    process.stdout.write(`\n金匮 ${version} 已就绪 / Jingui ${version} is ready: ${server.url}\n\n`);
    if (server.setupCode) line({ zh: `首次设置码：${server.setupCode}`, en: `set-up code: ${server.setupCode}` });
    line({ zh: '按 Ctrl-C 停止', en: 'Ctrl-C stops it' });
  }
  // By itself Node writes what it compiled only at a good end, which a server may never have.
  flushCompileCache();
  const lost = await Promise.race([stop.wait(), server.lost]);
  if (lost !== undefined) return giveUp(server, lost);
  await server.stop();
  await held?.release();
  line({ zh: '已停止', en: 'stopped' });
  process.exit(0);
}

/** With a database of the site's own people are served by a process that cannot log in as its owner. The bundled one trusts whoever reaches it. */
async function bringUp(ask: ServeAsk, url: string | undefined, onProgress: OnProgress): Promise<ServingApart> {
  if (url === undefined && ask.join) throw new StartError('database_unreachable', nothingToJoin);
  if (url === undefined) {
    const { startServer } = await import('#server/main.ts');
    return startServer(serveOptions(ask, onProgress));
  }
  const { serveApart } = await import('#server/serving/parent.ts');
  return serveApart(ask, url, onProgress);
}

const nothingToJoin = {
  zh: '--join 须写明数据库，或在 DATABASE_URL 中给出',
  en: '--join wants a database: named after it, or in DATABASE_URL',
};

/** Both or neither, and usable: told before anything is made. */
function tlsOf({ tlsCert: cert, tlsKey: key }: StartOptions): TlsFiles | undefined {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new StartError('tls_unusable', oneOfTwo);
  readTls({ cert, key });
  return { cert, key };
}

const oneOfTwo = { zh: '--tls-cert 与 --tls-key 须一并写明', en: '--tls-cert and --tls-key go together' };

/** Without its database it is of no use to go on, and whoever watches over us shall know. */
async function giveUp(server: Pick<ServingApart, 'stop'>, why: unknown): Promise<void> {
  if (why instanceof ServingEnded) process.exit(why.exitCode);
  const code = reportFailure(why);
  await Promise.race([server.stop().catch(reportFailure), sleep(GIVE_UP_MS)]);
  process.exit(code);
}

/** What the operating system says of the port or the data directory, in words for the one who chose them. */
function toStartError(error: unknown, { dataDir, host, port }: StartPlace): unknown {
  if (!(error instanceof Error)) return error;
  if ('syscall' in error && error.syscall === 'listen') return portProblem(host, port, error);
  if ('path' in error && String(error.path).startsWith(dataDir)) return fromFileError(dataDir, error);
  return error;
}
