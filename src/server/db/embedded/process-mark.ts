import { readFile } from 'node:fs/promises';

/** A process of this machine, told from a later one that has its number: the number, when it began and since which boot that counts. */
export async function markOf(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return undefined;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // "pid (name) state …": the name may itself hold parentheses. The twentieth word from the state on is when it began.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (words[0] === 'Z' || words[0] === 'X') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return [pid, words[19], boot.trim()].filter(Boolean).join(' ');
}

/** Whether the process that left this mark still runs. Where nothing but its number can be known, that must do. */
export async function isAlive(mark: string): Promise<boolean> {
  const pid = Number.parseInt(mark, 10);
  const found = pid > 0 ? await markOf(pid) : undefined;
  return found !== undefined && (found === mark || found.split(' ').length < 3);
}
