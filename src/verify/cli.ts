import { parseArgs } from 'node:util';
import { type Progress, type Report, verifyExport } from './main.ts';
import { say, type Says } from './says-cli.ts';

export interface CliOptions {
  readonly dir: string;
  readonly witness?: string | undefined;
  readonly vkey?: string | undefined;
  readonly smVkey?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Exit code for a call that names no export. */
const usageCode = 2;

/** The whole program `jingui-verify DIR [--witness FILE] [--key VKEY] [--sm-key VKEY] [--json]`; answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const options = parse(args);
  if (options === null) {
    process.stderr.write(`${say.usage.zh}\n${say.usage.en}\n`);
    return usageCode;
  }
  return await verifyAndPrint(options);
}

function parse(args: readonly string[]): CliOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        witness: { type: 'string' },
        key: { type: 'string' },
        'sm-key': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [dir, ...more] = positionals;
    return dir === undefined || more.length > 0
      ? null
      : { dir, witness: values.witness, vkey: values.key, smVkey: values['sm-key'], json: values.json };
  } catch {
    return null;
  }
}

/** Result on stdout, progress on stderr; answers the exit code of the format. */
export async function verifyAndPrint({ dir, witness, vkey, smVkey, json }: CliOptions): Promise<number> {
  const started = performance.now();
  const report = await verifyExport(dir, {
    witness,
    vkey,
    smVkey,
    onProgress: process.stderr.isTTY ? showProgress : undefined,
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    json ? `${JSON.stringify(report, null, 2)}\n` : `${written(report, seconds, vkey !== undefined)}\n`,
  );
  return report.exitCode;
}

function showProgress({ phase, done, total }: Progress): void {
  const { zh, en } = say.progress(phase, done, total);
  process.stderr.write(`\r\u001b[K${zh} / ${en}`);
}

export function written(report: Report, seconds: number, keyTrusted: boolean): string {
  const { zh, en } = say.checked(report, seconds);
  const lines: Says[] = [{ zh, en }];
  if (report.root !== null) lines.push(say.root(report.origin ?? '', report.root));
  if (report.witness?.agrees) lines.push(say.witnessed(report.witness.size));
  else if (report.ok) lines.push(keyTrusted ? say.noWitness() : say.noAnchor());
  lines.push(...report.findings.map(({ says }) => says));
  const more = Object.values(report.found).reduce((sum, count) => sum + count, 0) - report.findings.length;
  if (more > 0) lines.push(say.more(more));
  lines.push(...report.notes, report.ok ? say.good() : say.bad(report.exitCode));
  return lines.map((line) => `${line.zh}\n  ${line.en}`).join('\n');
}
