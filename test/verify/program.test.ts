import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatVkey } from '#kernel/checkpoint.ts';
import { cleanUp, makeExport, writeExport, writeWitness } from './support/export-fixture.ts';

const root = path.join(import.meta.dirname, '../..');
const program = path.join(root, 'bin/jingui-verify.mjs');
const log = makeExport();
afterAll(cleanUp);

function run(args: readonly string[], node = process.execPath) {
  const { status, stdout, stderr } = spawnSync(node, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('jingui-verify', () => {
  it('answers 0 and both languages for a true export', () => {
    const witness = writeWitness(log.notes[0] as string);
    const { status, stdout, stderr } = run([
      writeExport(log),
      '--witness',
      witness,
      '--key',
      formatVkey(log.signer.verifier),
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('已核验 128 条记录');
    expect(stdout).toContain('agrees with the witnessed checkpoint of 128 entries');
    expect(stdout).toContain('结论：完好\n  verdict: good');
  });

  it('says what a good answer without key and witness is worth', () => {
    expect(run([writeExport(log)]).stdout).toContain('only shown to agree with itself');
  });

  it('answers the code of the finding and names it in both languages', () => {
    const rows = { ...log.rows, loan: (log.rows.loan ?? []).slice(1) };
    const { status, stdout } = run([writeExport({ ...log, rows })]);
    expect(status).toBe(14);
    expect(stdout).toMatch(/业务表 loan 中主键为 .* 的行被绕过系统删除/);
    expect(stdout).toMatch(/the row of table loan with key .* was deleted behind the product's back/);
    expect(stdout).toContain('（代码 14）');
  });

  it('answers as data with --json', () => {
    const { status, stdout } = run([
      writeExport({ ...log, leaves: log.leaves.slice(0, 100), manifest: { size: 128 } }),
      '--json',
    ]);
    expect(status).toBe(11);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, exitCode: 11, findings: [{ kind: 'truncated', seq: 100 }] });
  });

  it('answers 20 where there is nothing to verify and 2 where it is called wrongly', () => {
    expect(run([path.join(root, 'nowhere')]).status).toBe(20);
    expect(run([]).status).toBe(2);
    expect(run(['a', 'b']).stderr).toContain('usage: jingui-verify');
    expect(run(['a', '--nonsense']).status).toBe(2);
  });

  it('runs from an older Node too', () => {
    const old = '/usr/bin/node';
    const { status } = run([writeExport(log)], existsSync(old) ? old : process.execPath);
    expect(status).toBe(0);
  });

  it('is also the command `jingui verify`', () => {
    const main = path.join(root, 'src/cli/main.ts');
    const { status, stdout } = spawnSync(process.execPath, [main, 'verify', writeExport(log)], { encoding: 'utf8' });
    expect([status, stdout.includes('verdict: good')]).toEqual([0, true]);
  });
});
