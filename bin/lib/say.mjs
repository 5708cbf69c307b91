/** Exit codes of the launcher; `src/server/start-error.ts` continues the list (20 and up). */
export const EXIT = { noNode: 10, installFailed: 11, cannotRun: 12 };

/** One line of progress, Chinese first. Goes to stderr so that `--json` output on stdout stays clean. */
export function say(zh, en) {
  process.stderr.write(`${zh}  /  ${en}\n`);
}

export function fail(code, zh, en) {
  process.stderr.write(`\n错误：${zh}\nError: ${en}\n`);
  process.exit(code);
}
