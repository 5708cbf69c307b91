import type { Command } from 'commander';
import { type Coverage, coverage, summaryOf } from '#server/coverage.ts';
import { loadModules } from '#server/modules.ts';
import { loadRegulation } from '#server/regulation.ts';

interface ClausesOptions {
  json?: boolean;
  pending?: boolean;
}

export function register(program: Command): void {
  program
    .command('clauses')
    .description('条款落实情况 / what stands behind each clause')
    .option('--json', '以 JSON 输出 / answer as JSON')
    .option('--pending', '逐条列出尚未落实的 / name every clause still pending')
    .action(clauses);
}

async function clauses({ json, pending }: ClausesOptions): Promise<void> {
  const all = await coverage(loadRegulation(), await loadModules());
  process.stdout.write(
    json ? `${JSON.stringify({ clauses: all.map(lineOf) }, null, 1)}\n` : report(all, pending === true),
  );
}

function lineOf({ id, mode, status, rules, cases, passed }: Coverage) {
  return { id, mode, status, rules: rules.length, cases: cases.length, passed };
}

function report(all: readonly Coverage[], everyPending: boolean): string {
  const { implemented, clauses: count, cases, passed } = summaryOf(all);
  const rows = [...Map.groupBy(all, ({ id }) => id.split('-')[0] as string)].map(([domain, some]) =>
    domainLine(domain, some),
  );
  const partial = all
    .filter((one) => one.status === 'partial')
    .map((one) => `  ${one.id} ${one.passed}/${one.cases.length}`);
  const open = all.filter((one) => one.status === 'pending');
  return [
    `条款 / clauses: ${implemented}/${count}`,
    `验收用例 / acceptance cases: ${passed}/${cases}`,
    '',
    ...rows,
    '',
    `部分落实 / partial: ${partial.length}`,
    ...partial,
    `未落实 / pending: ${open.length}`,
    ...(everyPending ? open.map((one) => `  ${one.id}`) : []),
    '',
  ].join('\n');
}

function domainLine(domain: string, some: readonly Coverage[]): string {
  const { implemented, clauses: count, cases, passed } = summaryOf(some);
  return `${domain.padEnd(10)} ${`${implemented}/${count}`.padStart(7)}  ${`${passed}/${cases}`.padStart(7)}`;
}
