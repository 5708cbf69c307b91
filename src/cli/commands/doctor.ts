import path from 'node:path';
import type { Command } from 'commander';
import type { Check, Verdict } from '../doctor/check.ts';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';

interface DoctorOptions extends InstallationOptions {
  json?: boolean;
  patroni?: string;
}

const MARKS: Record<Verdict, string> = { ok: '✓', warn: '!', bad: '✗' };

export function register(program: Command): void {
  withInstallation(program.command('doctor'))
    .description('检查运行环境 / look at everything a start needs')
    .option('--json', '以 JSON 输出 / answer as JSON')
    .option('--patroni <url>', 'Patroni 节点的 /patroni 地址 / the /patroni page of a Patroni node')
    .action(doctor);
}

async function doctor(options: DoctorOptions): Promise<void> {
  const { examine } = await import('../doctor/examine.ts');
  const checks = await examine({
    dataDir: path.resolve(options.data),
    databaseUrl: databaseUrl(),
    patroni: options.patroni,
  });
  process.stdout.write(options.json ? `${JSON.stringify({ checks }, null, 2)}\n` : checks.map(shown).join(''));
  process.exitCode = checks.some(({ verdict }) => verdict === 'bad') ? 1 : 0;
}

function shown({ verdict, zh, en }: Check): string {
  return `${MARKS[verdict]} ${zh}  /  ${en}\n`;
}
