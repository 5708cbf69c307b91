import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { type Client, NotLetIn, openClient, type Reply } from '../client.ts';
import { type InstallationOptions, withInstallation } from '../options.ts';
import { line, tellRefusal } from '../say.ts';

interface ImportOptions extends InstallationOptions {
  as?: string;
  yes?: boolean;
  refused?: string;
}

const working = ['reading', 'judging', 'committing'];
const failed = 1;

export function register(program: Command): void {
  withInstallation(program.command('import'))
    .argument('<file>', '旧台账 .xlsx .xls .csv / an old ledger')
    .description('核对旧台账；加 --yes 登记入册 / judge an old ledger; with --yes register it')
    .option('--as <login>', '以谁的身份（也可用环境变量 JINGUI_TOKEN）/ who acts (or a session in JINGUI_TOKEN)')
    .option('--yes', '核对后登记 / register what was judged lawful')
    .option('--refused <file>', '未采用的行写入此文件 / write the refused lines there')
    .action(importFile);
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const bytes = await readFile(file);
  const client = await openClient({ dataDir: path.resolve(options.data), as: options.as }).catch((error: unknown) => {
    if (!(error instanceof NotLetIn)) throw error;
    line(error.says);
    process.exitCode = failed;
    return null;
  });
  if (!client) return;
  try {
    const form = new FormData();
    form.append('file', new File([bytes], path.basename(file)));
    const id = accepted(await client.call('POST', '/api/import', form));
    if (id) await judgeAndCommit(client, id, options);
  } finally {
    await client.close();
  }
}

async function judgeAndCommit(client: Client, id: string, options: ImportOptions): Promise<void> {
  const read = await settled(client, id);
  if (read.state === 'failed') return giveUp(read);
  for (const { heading, field } of read.headings)
    line({ zh: `${heading} → ${field ?? '不导入'}`, en: field ?? 'not imported' });
  if (!accepted(await client.call('POST', `/api/import/${id}/mapping`, { mapping: {} }))) return;
  const judged = await settled(client, id);
  if (judged.state !== 'judged') return giveUp(judged);
  const { taken, noted, same, refused } = judged.counts;
  line({
    zh: `可登记 ${taken + noted} 行（其中 ${noted} 行有提示），已在册 ${same} 行，未采用 ${refused} 行`,
    en: `${taken + noted} lines to register (${noted} with remarks), ${same} registered already, ${refused} refused`,
  });
  if (options.refused && refused > 0)
    await writeFile(options.refused, await client.bytes(`/api/import/${id}/refused.xlsx`));
  if (!options.yes) {
    await client.call('POST', `/api/import/${id}/cancel`, {});
    process.stdout.write(`${JSON.stringify(judged.counts)}\n`);
    return;
  }
  if (!accepted(await client.call('POST', `/api/import/${id}/commit`, {}))) return;
  const done = await settled(client, id);
  if (done.state !== 'committed') return giveUp(done);
  line({ zh: '已登记入册', en: 'registered' });
  process.stdout.write(`${JSON.stringify(done.counts)}\n`);
}

function accepted({ status, body }: Reply): string | null {
  if (status === 202) return body.import.id;
  tellRefusal(body);
  process.exitCode = failed;
  return null;
}

async function settled(client: Client, id: string): Promise<Reply['body']> {
  for (;;) {
    const { body } = await client.call('GET', `/api/import/${id}?limit=1`);
    if (!working.includes(body?.state)) return body;
    await sleep(300);
  }
}

function giveUp({ says }: Reply['body']): void {
  line(says ?? { zh: '没有完成', en: 'it was not finished' });
  process.exitCode = failed;
}
