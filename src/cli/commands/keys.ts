import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { keysStatus } from '#server/keys/status.ts';
import type { Rolled } from '#server/keys/roll.ts';
import type { Given } from '#server/keys/unsealing.ts';
import { askHidden } from '../ask.ts';
import { anyServer, type Control, noServer, type Outcome, runningServers } from '../keys/control.ts';
import { given, statusLines } from '../keys/words.ts';
import { type InstallationOptions, withInstallation } from '../options.ts';
import { line } from '../say.ts';

interface KeysOptions extends InstallationOptions {
  shares?: { readonly needed: number; readonly total: number };
  passphraseFile?: string;
  giveUpDamaged?: boolean;
}

export function register(program: Command): void {
  const keys = program.command('keys').description('加密密钥：查看、分份、解封、更换 / keys of what is stored');
  const one = (name: string) => withInstallation(keys.command(name));
  const withPassphrase = (command: Command) =>
    command.option('--passphrase-file <file>', '口令文件 / passphrase file', process.env.JINGUI_PASSPHRASE_FILE);
  one('status').description('密钥现状 / how it stands with the keys').action(status);
  withPassphrase(one('split'))
    .description('把主密钥分为份额 / put the master key into shares')
    .requiredOption('--shares <k/n>', '需要份数/总份数，如 3/5 / needed of total', parseShares)
    .action(split);
  withPassphrase(one('passphrase'))
    .argument('<file>', '新口令所在文件 / file of the new passphrase')
    .description('改用另一个口令文件 / open the master key by another passphrase')
    .action(passphrase);
  withPassphrase(one('unseal'))
    .description('给出份额，解封运行中的服务 / give shares to the running server')
    .action(unseal);
  one('device')
    .description('改由启动时指定的密码设备打开主密钥 / open the master key by the device named at the start')
    .action(device);
  one('seal').description('立即封锁运行中的服务的密钥 / seal the running server at once').action(seal);
  withPassphrase(one('rotate'))
    .option('--give-up-damaged', '放弃已损坏、无法取回的密钥 / give up damaged keys that no backup brings back')
    .description('更换主密钥和全部层级密钥 / exchange master and level keys')
    .action(rotate);
}

function parseShares(text: string) {
  const [, needed = '', total = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  if (Number(needed) >= 2 && Number(total) <= 20 && Number(needed) <= Number(total))
    return { needed: Number(needed), total: Number(total) };
  throw new InvalidArgumentError('应为 需要/总数，如 3/5，至多 20 份 / needed/total like 3/5, 20 at most');
}

async function status({ data }: KeysOptions): Promise<void> {
  const dataDir = path.resolve(data);
  const servers = await runningServers(dataDir);
  const states = await Promise.all(servers.map((server) => server.ask('keys/status')));
  const found = await keysStatus(path.join(dataDir, 'keys'));
  if (!found) line({ zh: '还没有加密密钥，首次启动时生成', en: 'no keys yet: they are made at the first start' });
  else for (const said of statusLines(found, states as never)) line(said);
}

async function split({ data, shares, passphraseFile }: KeysOptions): Promise<void> {
  await withServer(data, passphraseFile, async (server) => {
    const made = await server.ask('keys/split', shares);
    if (isRefused(made)) return;
    for (const [n, share] of (made.lines as string[]).entries()) process.stdout.write(`${n + 1}\t${share}\n`);
    line({
      zh: '请把每一份分别交给一个人，各自妥善保管；这里不再显示。',
      en: 'Give each to another person, to be kept apart; they are not shown again.',
    });
    if (process.stdin.isTTY)
      await entered({ zh: '抄好后按回车生效，Ctrl-C 取消', en: 'Enter puts them in force, Ctrl-C does not' });
    if (isRefused(await server.ask('keys/split', { ...shares, set: made.set }))) return;
    line({
      zh: `已生效：启动后须有 ${shares?.needed} 份才能解封。原口令文件不再有用，其他运行中的服务须重新解封`,
      en: `in force: after a start ${shares?.needed} shares open the keys. The former passphrase opens nothing any more, other running servers have to be opened again`,
    });
  });
}

async function passphrase(file: string, { data, passphraseFile }: KeysOptions): Promise<void> {
  await withServer(data, passphraseFile, async (server) => {
    if (isRefused(await server.ask('keys/passphrase', { file: path.resolve(file) }))) return;
    line({
      zh: `已改用 ${path.resolve(file)}：以后启动时用 --passphrase-file 指定它`,
      en: `${path.resolve(file)} is in force: name it with --passphrase-file at each start`,
    });
  });
}

async function device({ data }: KeysOptions): Promise<void> {
  await withServer(data, undefined, async (server) => {
    if (isRefused(await server.ask('keys/device'))) return;
    line({
      zh: '主密钥已改由密码设备打开：以后每次启动都须用 --hsm-lib 和 --hsm-pin-file 指定它',
      en: 'the device opens the master key now: name it with --hsm-lib and --hsm-pin-file at each start',
    });
  });
}

async function unseal({ data, passphraseFile }: KeysOptions): Promise<void> {
  const servers = await runningServers(path.resolve(data));
  if (servers.length === 0) throw noServer(path.resolve(data));
  if (passphraseFile !== undefined)
    return giveAll(servers, { passphraseFile: path.resolve(passphraseFile) }).then(() => {});
  if (!process.stdin.isTTY) {
    for await (const share of createInterface({ input: process.stdin }))
      if (share.trim() !== '' && (await giveAll(servers, { share }))) return;
    return;
  }
  for (let opened = false; !opened; ) {
    const share = await askHidden({ zh: '份额', en: 'share' });
    if (share.trim() === '') return;
    opened = await giveAll(servers, { share });
  }
}

/** To every server of this machine; whether all are open now. */
async function giveAll(servers: readonly Control[], what: object): Promise<boolean> {
  let opened = true;
  for (const server of servers) {
    const outcome = await server.ask('keys/unseal', what);
    if (isRefused(outcome)) return false;
    const came = outcome.came as Given;
    line(given(came));
    if (came.is === 'wrong' || came.is === 'not-shared') process.exitCode = 1;
    else process.exitCode = 0;
    opened &&= came.is === 'opened' || came.is === 'open';
  }
  return opened;
}

async function seal({ data }: KeysOptions): Promise<void> {
  const servers = await runningServers(path.resolve(data));
  if (servers.length === 0) throw noServer(path.resolve(data));
  for (const server of servers)
    if (!isRefused(await server.ask('keys/seal'))) line({ zh: '密钥已封锁', en: 'the keys are sealed' });
}

async function rotate({ data, passphraseFile, giveUpDamaged: giveUp = false }: KeysOptions): Promise<void> {
  await withServer(data, passphraseFile, async (server) => {
    const told = await server.ask('keys/rotate', { giveUp }, ({ done, total }) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${done} / ${total}`);
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    if (isRefused(told)) return;
    const { rewrapped, damaged, destroyed } = told.rolled as Rolled;
    line({
      zh: `已换主密钥；${rewrapped} 个密钥改由新的层级密钥保护，${destroyed.length} 个旧层级密钥已销毁`,
      en: `a new master key; ${rewrapped} keys are under new level keys, ${destroyed.length} old level keys were destroyed`,
    });
    if (damaged === 0 || giveUp) return;
    line({
      zh: `有 ${damaged} 个密钥已损坏，旧层级密钥因此保留：请从密钥库的备份取回，再执行一次；确实无法取回的加 --give-up-damaged`,
      en: `${damaged} keys are damaged, therefore the old level keys are kept: take them back from a backup of the vault and run this again; --give-up-damaged where none brings them back`,
    });
    process.exitCode = 1;
  });
}

async function withServer(
  data: string,
  passphraseFile: string | undefined,
  work: (server: Control) => Promise<void>,
): Promise<void> {
  const server = await anyServer(path.resolve(data), passphraseFile);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

function isRefused({ refused }: Outcome): boolean {
  if (!refused) return false;
  line(refused);
  process.exitCode = 1;
  return true;
}

async function entered({ zh, en }: { zh: string; en: string }): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  await terminal.question(`${zh} / ${en} `);
  terminal.close();
}
