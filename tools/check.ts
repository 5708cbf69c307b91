/** `npm run check`: what can be said of the code without running it, side by side on two cores; prints a line for each. */
import { spawn } from 'node:child_process';
import path from 'node:path';

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly said: string;
}

const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
const code = ['src', 'test', 'tools', 'bin'];

/** The longest first. */
const checks: readonly Check[] = [
  { name: 'types', command: bin('tsc'), args: ['-p', '.'] },
  { name: 'boundaries', command: bin('vitest'), args: ['run', '--project=conformance', '--reporter=dot'] },
  { name: 'generated files', command: process.execPath, args: ['tools/generate.ts', '--check'] },
  { name: 'lint', command: bin('oxlint'), args: ['--deny-warnings', ...code] },
  { name: 'format', command: bin('biome'), args: ['format', ...code] },
];

/** Runs the checks, two at a time, and says each as it ends; `npm test` leaves out what its own run of the tests contains. */
export async function runChecks({ without }: { readonly without?: string } = {}): Promise<Outcome[]> {
  const waiting = checks.filter(({ name }) => name !== without);
  const done: Outcome[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await run(next);
      process.stdout.write(`${outcome.ok ? 'ok    ' : 'FAILED'} ${outcome.name}, ${outcome.seconds} s\n`);
      if (!outcome.ok) process.stdout.write(`${outcome.said}\n`);
      done.push(outcome);
    }
  };
  await Promise.all([lane(), lane()]);
  return done;
}

function run({ name, command, args }: Check): Promise<Outcome> {
  const began = Date.now();
  const said: Buffer[] = [];
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    const end = (ok: boolean, more = '') =>
      resolve({
        name,
        ok,
        seconds: Math.round((Date.now() - began) / 1000),
        said: `${Buffer.concat(said).toString()}${more}`,
      });
    child.on('error', (error) => end(false, error.message));
    child.on('close', (status) => end(status === 0));
  });
}

if (import.meta.main) {
  const done = await runChecks();
  process.exit(done.every(({ ok }) => ok) ? 0 : 1);
}
