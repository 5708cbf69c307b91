import path from 'node:path';
import type { Command } from 'commander';
import { databaseUrl, type InstallationOptions, parsePort, withInstallation } from '../options.ts';
import { checkPort, portProblem } from '../port.ts';
import { line, progressLines } from '../say.ts';
import { stopSignal } from '../stop-signal.ts';
import { ensureWebPage } from '../web-page.ts';

interface StartOptions extends InstallationOptions {
  port: number;
  host: string;
  demo?: boolean;
}

export function register(program: Command): void {
  withInstallation(program.command('start'))
    .description('启动服务 / start the server (DATABASE_URL: use that PostgreSQL)')
    .option('--port <n>', '端口 / port', parsePort, 7800)
    .option('--host <address>', '监听地址 / address to listen on', '127.0.0.1')
    .option('--demo', '载入演示单位 / load the demo unit')
    .action(start);
}

async function start({ data, port, host, demo = false }: StartOptions): Promise<void> {
  const stop = stopSignal();
  const onProgress = progressLines();
  const busy = port === 0 ? null : await checkPort(host, port);
  if (busy) throw busy;
  await ensureWebPage(onProgress);
  if (stop.came()) return;
  const { startServer } = await import('#server/main.ts');
  const options = { dataDir: path.resolve(data), port, host, databaseUrl: databaseUrl(), demo, onProgress };
  const server = await startServer(options).catch((error: unknown) => {
    throw isListenError(error) ? portProblem(host, port, error) : error;
  });
  if (!stop.came()) {
    process.stdout.write(`\n金匮已就绪 / Jingui is ready: ${server.url}\n\n`);
    line({ zh: '按 Ctrl-C 停止', en: 'Ctrl-C stops it' });
  }
  await stop.wait();
  await server.stop();
  line({ zh: '已停止', en: 'stopped' });
  process.exit(0);
}

function isListenError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}
