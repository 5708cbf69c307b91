import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { declaredCases, type Results, resultsFile } from '#server/coverage.ts';

/**
 * Keeps which acceptance cases passed (docs/generated/acceptance.json), for `npm run clauses` and the clause page. A run of a part
 * changes what it ran; what no test declares any more is dropped. Vitest demands the default export.
 */
export default class AcceptanceReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const ran = resultsOf(modules);
    if (Object.keys(ran).length === 0) return;
    const declared = (await declaredCases()) ?? new Set();
    const merged = { ...(await kept()), ...ran };
    const cases = Object.fromEntries(
      Object.entries(merged)
        .filter(([name]) => declared.has(name))
        .sort(byName),
    );
    await mkdir(dirname(resultsFile), { recursive: true });
    await writeFile(resultsFile, `${JSON.stringify({ cases }, null, 1)}\n`);
  }
}

/** A case passes when every test of its name passed. */
function resultsOf(modules: readonly TestModule[]): Results {
  const found: Record<string, boolean> = {};
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const [, name] = /^([A-Z]+-\d{3} #\d+) /.exec(test.name) ?? [];
      if (name) found[name] = (found[name] ?? true) && test.result().state === 'passed';
    }
  }
  return found;
}

async function kept(): Promise<Results> {
  const text = await readFile(resultsFile, 'utf8').catch(() => '{"cases":{}}');
  return (JSON.parse(text) as { cases: Results }).cases;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
