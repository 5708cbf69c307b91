/** `npm run advisories`: asks the registry what is known against our packages, and tells which of it was looked at and accepted. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Accepted {
  readonly id: string;
  readonly package: string;
  readonly why: string;
}

interface Via {
  readonly url: string;
  readonly title: string;
  readonly severity: string;
}

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (Via | string)[] }>>;
}

const root = path.dirname(import.meta.dirname);
const accepted: readonly Accepted[] = parse(readFileSync(path.join(root, 'tools', 'advisories.yaml'), 'utf8')) ?? [];
const say = (line: string) => process.stdout.write(`${line}\n`);

function ask(): Audit | null {
  const command = {
    encoding: 'utf8',
    cwd: root,
    shell: process.platform === 'win32',
    maxBuffer: 64 * 2 ** 20,
  } as const;
  const { stdout } = spawnSync('npm', ['audit', '--json'], command);
  try {
    const audit = JSON.parse(stdout) as Audit;
    return audit.vulnerabilities ? audit : null;
  } catch {
    return null;
  }
}

const audit = ask();
if (!audit) {
  say('没有问到：登记处不可达，或不答复这类询问。以下只是已知并已接受的条目，不表示没有别的。');
  say(
    'Could not ask: the registry is out of reach or does not answer this. What follows is only what was known and accepted; there may be more.',
  );
  for (const { id, package: name, why } of accepted) say(`  ${id} ${name}: ${why}`);
  process.exitCode = 2;
} else {
  const known = Object.entries(audit.vulnerabilities ?? {}).flatMap(([name, { via }]) =>
    via.flatMap((one) => (typeof one === 'string' ? [] : [{ name, ...one, id: one.url.split('/').at(-1) ?? one.url }])),
  );
  const reasons = new Map(accepted.map(({ id, why }) => [id, why]));
  for (const { id, name, severity, title } of known)
    say(
      `${reasons.has(id) ? '已接受 accepted' : '未处理 OPEN'}  ${id} ${name} (${severity}): ${title}\n  ${reasons.get(id) ?? ''}`,
    );
  const open = known.filter(({ id }) => !reasons.has(id));
  say(`${known.length} 条，未处理 ${open.length} 条 / ${known.length} known, ${open.length} open`);
  if (open.length > 0) process.exitCode = 1;
}
