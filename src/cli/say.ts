import type { Text } from '#kernel/text.ts';
import type { OnProgress } from '#server/progress.ts';
import { StartError } from '#server/start-error.ts';

/** Numbered progress lines on stderr, so that what a command answers on stdout can be piped. */
export function progressLines(): OnProgress {
  let step = 0;
  return ({ level, zh, en }) => {
    if (level === 'warn') line({ zh: `！注意：${zh}`, en: `note: ${en}` });
    else line({ zh: `[${++step}] ${zh}`, en });
  };
}

export function line({ zh, en }: Text): void {
  process.stderr.write(`${zh}  /  ${en}\n`);
}

/** What stands against an act, each sentence with its clause. */
export function tellRefusal(body: {
  readonly says?: Text;
  readonly findings?: readonly { readonly clause: string; readonly says: Text; readonly remedy: Text }[];
}): void {
  if (body.says) line(body.says);
  for (const { clause, says, remedy } of body.findings ?? [])
    line({ zh: `${clause} ${says.zh}${remedy.zh}`, en: `${clause} ${says.en} ${remedy.en}` });
}

/** Tells what went wrong in both languages and returns the exit code. */
export function reportFailure(error: unknown): number {
  if (error instanceof StartError) {
    process.stderr.write(`\n错误：${error.says.zh}\nError: ${error.says.en}\n(${error.code}, ${error.exitCode})\n`);
    return error.exitCode;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`\n错误：发生了意外的问题\nError: something unexpected happened\n${detail}\n`);
  return 1;
}
