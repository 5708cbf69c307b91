import { type Check, check } from '../check.ts';
import type { Look } from '../look.ts';

/** Before this version a leader that froze and woke up could overwrite its successor: acknowledged writes were lost. */
const SAFE = [3, 0, 3] as const;

export const look = {
  id: 'patroni',
  turn: 60,
  at: 'machine',
  look: async ({ patroni }) => (patroni ? checkPatroni(patroni) : undefined),
} satisfies Look;

/** Asks a Patroni node's own page, e.g. http://10.0.0.5:8008/patroni. */
async function checkPatroni(url: string): Promise<Check> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
  const version = versionIn(await answer.json());
  if (!version) return check('patroni', 'bad', `${url} 没有回答版本号`, `${url} did not tell a version`);
  if (isSafe(version)) return check('patroni', 'ok', `Patroni ${version}`, `Patroni ${version}`);
  return check(
    'patroni',
    'bad',
    `Patroni ${version} 在主库冻结后可能丢失已确认的写入，请升级到 ${SAFE.join('.')} 或更高版本`,
    `Patroni ${version} can lose acknowledged writes after a frozen primary: upgrade to ${SAFE.join('.')} or later`,
  );
}

function versionIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('patroni' in answer)) return undefined;
  const { patroni } = answer;
  if (typeof patroni !== 'object' || patroni === null || !('version' in patroni)) return undefined;
  return typeof patroni.version === 'string' ? patroni.version : undefined;
}

export function isSafe(version: string): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const differs = SAFE.findIndex((wanted, index) => (parts[index] ?? 0) !== wanted);
  return differs === -1 || (parts[differs] ?? 0) > (SAFE[differs] ?? 0);
}
