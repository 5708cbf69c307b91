import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { besidesConfirming } from '#kernel/confirmed.ts';
import { askHidden } from '../ask.ts';
import { type Client, NotLetIn, openClient, prompt, type Reply } from '../client.ts';
import { fieldsFrom } from '../fields.ts';
import { type InstallationOptions, withInstallation } from '../options.ts';
import { line, tellRefusal } from '../say.ts';

interface RunOptions extends InstallationOptions {
  as?: string;
  approved?: string;
  preview?: boolean;
}

/** Exit codes by what came of it; 0: done, or on its way through its approvals. */
const exits: Readonly<Record<number, number>> = { 401: 41, 403: 43, 404: 44, 409: 49, 422: 42 };
const fault = 1;

export function register(program: Command): void {
  withInstallation(program.command('run'))
    .argument('[procedure]', '办理事项，如 hands.lend；不写则列出 / what is to be done; without it all are listed')
    .argument('[input...]', 'JSON，或 --字段 值；- 从标准输入读 / JSON, or --field value; - reads standard input')
    .description('以某人的身份办理一件事 / run any procedure as a person')
    .option('--as <login>', '以谁的身份（也可用环境变量 JINGUI_TOKEN）/ who acts (or a session in JINGUI_TOKEN)')
    .option('--approved <case>', '执行已批准的审批件 / carry out an approved case')
    .option('--preview', '只判断，不办理 / judge only')
    .allowUnknownOption()
    .action(run);
}

async function run(procedure: string | undefined, words: string[], options: RunOptions): Promise<void> {
  const input = words[0] === '-' ? JSON.parse(await text(process.stdin)) : fieldsFrom(words);
  const client = await openClient({ dataDir: path.resolve(options.data), as: options.as }).catch((error: unknown) => {
    if (!(error instanceof NotLetIn)) throw error;
    line(error.says);
    process.exitCode = exits[401];
    return null;
  });
  if (!client) return;
  try {
    if (procedure === undefined) await list(client);
    else await act(client, procedure, input, options);
  } finally {
    await client.close();
  }
}

async function list(client: Client): Promise<void> {
  const { body } = await client.call('GET', '/api/procedures');
  for (const one of body.procedures) process.stdout.write(`${one.id}\t${one.title.zh}\t${one.title.en}\n`);
}

async function act(client: Client, procedure: string, input: object, options: RunOptions): Promise<void> {
  const query = new URLSearchParams();
  if (options.approved) query.set('case', options.approved);
  if (options.preview) query.set('preview', '1');
  const asked = `/api/procedures/${encodeURIComponent(procedure)}${query.size > 0 ? `?${query}` : ''}`;
  const send = () => client.call('POST', asked, input);
  const reply = await send();
  tell(!options.preview && (await confirmed(client, reply)) ? await send() : reply);
}

/** Whoever signs gives his password once more, where nothing else is in the way. */
async function confirmed(client: Client, { body }: Reply): Promise<boolean> {
  const findings = body?.findings ?? [];
  if (findings.length === 0 || besidesConfirming(findings).length > 0) return false;
  const { status } = await client.call('POST', '/api/session/confirm', { password: await askHidden(prompt) });
  return status === 200;
}

function tell({ status, body }: Reply): void {
  process.stdout.write(`${JSON.stringify(body, null, 2)}\n`);
  if (status < 300) return;
  tellRefusal(body);
  process.exitCode = exits[status] ?? fault;
}
