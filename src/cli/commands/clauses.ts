import type { Command } from 'commander';
import { type Coverage, coverage, summaryOf } from '#server/coverage/index.ts';
import { type Status, statuses } from '#server/coverage/status.ts';
import { loadModules } from '#server/modules.ts';
import { loadRegulation } from '#server/regulation.ts';

interface ClausesOptions {
  json?: boolean;
  pending?: boolean;
  digest?: string;
}

export function register(program: Command): void {
  program
    .command('clauses')
    .description('条款落实情况 / what stands behind each clause')
    .option('--json', '以 JSON 输出 / answer as JSON')
    .option('--pending', '逐条列出尚未落实的 / name every clause still pending')
    .option(
      '--digest <clause>',
      '条款文字与规则的摘要，供复核记录使用 / digest of a clause and its rules, for a review',
    )
    .action(clauses);
}

async function clauses({ json, pending, digest }: ClausesOptions): Promise<void> {
  const all = coverage(loadRegulation(), await loadModules());
  const one = all.find(({ id }) => id === digest);
  if (digest !== undefined && !one) throw new Error(`没有条款 ${digest} / there is no clause ${digest}`);
  if (one) process.stdout.write(`${one.digest}\n`);
  else
    process.stdout.write(
      json ? `${JSON.stringify({ clauses: all.map(lineOf) }, null, 1)}\n` : report(all, pending === true),
    );
}

function lineOf({ id, mode, proof, status, rules, cases, passed, parts, open, unread, unguarded, reviewed }: Coverage) {
  return {
    id,
    mode,
    proof,
    status,
    rules: rules.length,
    cases: cases.length,
    passed,
    parts: parts.length,
    open,
    unread,
    unguarded: unguarded.map(({ procedure, on }) => ({ procedure, on })),
    reviewed,
  };
}

const names: Readonly<Record<Status, string>> = {
  implemented: '已落实 / implemented',
  'cases-pass': '用例通过，尚未落实 / cases pass, not implemented yet',
  partial: '部分落实 / partial',
  pending: '未落实 / pending',
};

function report(all: readonly Coverage[], everyPending: boolean): string {
  const { implemented, casesPass, clauses: count, cases, passed } = summaryOf(all);
  const rows = [...Map.groupBy(all, ({ id }) => id.split('-')[0] as string)].map(([domain, some]) =>
    domainLine(domain, some),
  );
  const lists = statuses.toReversed().flatMap((status) => {
    const some = all.filter((one) => one.status === status);
    const lines = status === 'pending' && !everyPending ? [] : some.map(clauseLine);
    return [`${names[status]}: ${some.length}`, ...lines];
  });
  return [
    `条款 / clauses: ${implemented}/${count}（用例通过 / cases pass: ${implemented + casesPass}）`,
    `验收用例 / acceptance cases: ${passed}/${cases}`,
    '',
    ...rows,
    '',
    ...lists,
    '',
  ].join('\n');
}

/** What is missing to be implemented stands beside the clause. */
function clauseLine({ id, proof, status, cases, passed, parts, open, unread, unguarded, reviewed }: Coverage): string {
  const missing = [
    ...(status === 'pending' || parts.length > 0 ? [] : ['无要素表 / no parts']),
    ...open.map((part) => `未落实：${part}`),
    ...unread.map((key) => `无人读取 / unread: ${key}`),
    ...(status === 'pending'
      ? []
      : unguarded.map(({ procedure }) => `仅由该办理自行把关 / asked by the act alone: ${procedure}`)),
    ...(reviewed || status !== 'cases-pass' ? [] : ['待复核 / not reviewed']),
  ];
  return `  ${id.padEnd(13)} ${proof} ${`${passed}/${cases.length}`.padStart(4)}  ${missing.join('；')}`.trimEnd();
}

function domainLine(domain: string, some: readonly Coverage[]): string {
  const { implemented, clauses: count, cases, passed } = summaryOf(some);
  return `${domain.padEnd(10)} ${`${implemented}/${count}`.padStart(7)}  ${`${passed}/${cases}`.padStart(7)}`;
}
