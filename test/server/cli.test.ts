import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '#server/demo/index.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { lettering } from '../kit/signing.ts';

/** Commands on a demo installation: beside its running server, then without one. */
let dir: string;
let data: string;
let server: RunningServer | undefined;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-cli-'));
  data = path.join(dir, 'data');
  const options = { dataDir: data, port: 0, host: '127.0.0.1', demo: true, loadDemo: false, scheduler: false };
  server = await startServer(options);
  await loadDemo(server.app);
});

afterAll(async () => {
  delete process.env.JINGUI_PASSPHRASE_FILE;
  await server?.stop();
  await rm(dir, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

function jingui(...args: string[]): Promise<Ran> {
  const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
  const env = { ...process.env, JINGUI_DATA: data, DATABASE_URL: '', JINGUI_TOKEN: '' };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { env, cwd: dir }, (error, out, said) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said }),
    );
    child.stdin?.end();
  });
}

const ledger = [
  '文号,文件标题,密级,保密期限,份号,来文机关,收文日期,状态',
  '云旧发〔2019〕1号,关于某项工作的通知,秘密,10年,000001,云川市某局,2019-03-05,在库',
  '云旧发〔2019〕2号,关于另项工作的通知,JM,10年,000001,云川市某局,2019-03-06,在库',
].join('\n');

/** Exports, opens and verifies, as whoever runs an installation and whoever inspects it do. */
async function verifiedAs(name: string, ...where: string[]): Promise<void> {
  const exported = await jingui('export', `${name}.jingui`, ...where);
  expect(exported.code).toBe(0);
  await writeFile(path.join(dir, 'code'), exported.out.trim().split('\n').at(-1) ?? '');
  expect((await jingui('open', `${name}.jingui`, name, '--code-file', 'code')).code).toBe(0);
  const verified = await jingui('verify', name);
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('verdict: good')]);
}

describe('beside a running server', () => {
  test('a procedure is run as a person: done, refused with its clause, not for everybody', async () => {
    const done = await jingui(
      'run',
      'organization.convene-committee',
      '--as',
      'hanlicheng',
      '--held-on',
      '2027-01-05',
      '--agenda',
      '["convey_superior","situation_report","resolve_problems"]',
    );
    expect([done.code, JSON.parse(done.out).id]).toEqual([0, expect.any(String)]);
    const refused = await jingui(
      'run',
      'mail.receive',
      '{"source":"superior","issuer":"某厅","title":"x"}',
      '--as',
      'zengwangshu',
    );
    expect(refused.code).toBe(43);
    expect(refused.said).toContain('CARRIER-00');
    expect((await jingui('run', 'hands.lend', '--as', 'nobody')).code).toBe(41);
    const listed = await jingui('run', '--as', 'linxiaotang');
    expect(listed.out).toContain('mail.receive\t');
  });

  test('an old ledger is judged, and registered only when told so', async () => {
    await writeFile(path.join(dir, '台账.csv'), ledger);
    const looked = await jingui('import', '台账.csv', '--as', 'linxiaotang', '--refused', 'refused.xlsx');
    expect(JSON.parse(looked.out)).toMatchObject({ refused: 1, same: 0 });
    expect((await stat(path.join(dir, 'refused.xlsx'))).size).toBeGreaterThan(1000);
    const done = await jingui('import', '台账.csv', '--as', 'linxiaotang', '--yes');
    expect([done.code, JSON.parse(done.out).refused]).toEqual([0, 1]);
    const again = await jingui('import', '台账.csv', '--as', 'linxiaotang');
    expect(JSON.parse(again.out)).toMatchObject({ same: 1, refused: 1 });
    expect((await jingui('import', '台账.csv', '--as', 'tianxiaoman')).code).toBe(1);
  });

  test('an export of the running installation verifies', async () => {
    await verifiedAs('out');
    expect((await stat(path.join(dir, 'out.jingui'))).mode & 0o077).toBe(0);
    expect((await stat(path.join(dir, 'out'))).mode & 0o077).toBe(0);
    // Neither is written over.
    expect((await jingui('export', 'out.jingui')).code).toBe(34);
    expect((await jingui('open', 'out.jingui', 'out', '--passphrase-file', 'data/keys/passphrase')).code).toBe(34);
    const opened = await jingui('open', 'out.jingui', 'out-by-keys', '--passphrase-file', 'data/keys/passphrase');
    expect([opened.code, (await jingui('verify', 'out-by-keys')).code]).toEqual([0, 0]);
    expect((await jingui('verify', 'out.jingui')).said).toContain('jingui open');
  });
});

describe('without a server', () => {
  test('a backup comes back whole in an empty place, its ledger verifies, and it goes on', async () => {
    const made = await jingui('backup', 'backup.jingui');
    expect([made.code, made.said]).toEqual([0, expect.stringMatching(/is in neither/)]);
    for (const name of ['backup.jingui', 'backup.jingui.keys'])
      expect((await stat(path.join(dir, name))).mode & 0o077).toBe(0);
    await server?.stop();
    server = undefined;
    expect(await readdir(path.join(data, 'servers')).catch(() => null)).toEqual([]);
    expect((await jingui('restore', 'backup.jingui', '--data', 'again')).code).toBe(53);
    process.env.JINGUI_PASSPHRASE_FILE = path.join(data, 'keys', 'passphrase');
    const restored = await jingui('restore', 'backup.jingui', '--data', 'again');
    expect(restored.code).toBe(0);
    expect(restored.out).toContain('verdict: good');
    const run = await jingui(
      'run',
      'signing.sign-letter',
      '--text',
      lettering.text,
      '--answers',
      JSON.stringify(lettering.answers),
      '--agreed',
      'true',
      '--as',
      'longxingjian',
      '--data',
      'again',
    );
    expect(run.code).toBe(0);
    await verifiedAs('out2', '--data', 'again');
  });

  test('a backup cut short restores nothing, and nothing is restored over what is there', async () => {
    expect((await jingui('restore', 'backup.jingui')).code).toBe(34);
    await truncate(path.join(dir, 'backup.jingui'), 60_000);
    expect((await jingui('restore', 'backup.jingui', '--data', 'third')).code).toBe(35);
    const after = await jingui('export', 'out3.jingui', '--data', 'third');
    expect(after.code).toBe(33);
  });
});
