import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { EXIT, fail } from './say.mjs';

/**
 * Runs a TypeScript file with `node`, as if it were this process: same terminal, same signals, same exit code.
 * `tied`: the program is told by a closing channel when this process was killed, and need not live on with its port.
 * `compiled`: the folder where Node keeps what it compiled.
 */
export function runAndExit(node, file, args, { tied = false, compiled } = {}) {
  const stdio = ['inherit', 'inherit', 'inherit', ...(tied ? ['ipc'] : [])];
  const env = compiled ? { NODE_COMPILE_CACHE: compiled, ...process.env } : process.env;
  const child = spawn(node, [file, ...args], { stdio, env });
  child.on('error', (error) =>
    fail(EXIT.cannotRun, `无法运行 ${node}：${error.message}`, `cannot run ${node}: ${error.message}`),
  );
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  // Ctrl-C at a terminal reaches the child by itself (same process group); we only must not die before it.
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  process.on('SIGINT', () => !atTerminal && child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
}
