import { instantOf } from '#kernel/calendar.ts';
import { type Happening, on, type Teller } from '../teller.ts';

interface Loan {
  readonly paper: string;
  readonly copy: number;
  readonly person: string;
  readonly daysAgo: number;
  readonly purpose: string;
  /** Brought back on the same day; else it is out now and overdue. */
  readonly back: boolean;
}

type Line = readonly [paper: string, copy: number, person: string, daysAgo: number, purpose: string, back?: false];

const lines: readonly Line[] = [
  ['plan', 2, 'fengleshan', 27, '核对规划基础数据'],
  ['water', 2, 'dengkexin', 26, '起草复函'],
  ['drill', 2, 'luoyuqing', 25, '拟定参演方案'],
  ['bridge', 2, 'dengkexin', 24, '制定检测计划'],
  ['transfer', 2, 'fengleshan', 23, '研究协调意见'],
  ['site', 2, 'dengkexin', 21, '办理选址手续'],
  ['plan', 3, 'luoyuqing', 20, '起草任务分解表'],
  ['energy', 2, 'fengleshan', 18, '编制布局图说明'],
  ['flood', 2, 'dengkexin', 17, '汇总灾后修复项目'],
  ['cost', 2, 'zhongyuxiu', 16, '复核概算'],
  ['grid', 2, 'fengleshan', 14, '衔接建设时序'],
  ['tunnel', 2, 'dengkexin', 13, '办理资料移交'],
  ['map', 2, 'xiechanghe', 11, '审定用图范围'],
  ['reserve', 2, 'fengleshan', 10, '测算储备规模'],
  ['rail', 2, 'fengleshan', 9, '编写比选意见'],
  ['forecast', 2, 'luoyuqing', 8, '起草形势分析'],
  ['depot', 2, 'pansiyuan', 7, '部署隐患排查'],
  ['price', 2, 'luoyuqing', 6, '核对监测口径', false],
  ['tunnel', 3, 'pansiyuan', 5, '现场核验准备'],
  ['airport', 2, 'dengkexin', 3, '汇总配套项目', false],
  ['pipeline', 2, 'fengleshan', 2, '研究迁改方案'],
  ['winter', 2, 'jiangyiming', 1, '安排冬季保障'],
];

const loans: readonly Loan[] = lines.map(([paper, copy, person, daysAgo, purpose, back = true]) => ({
  paper,
  copy,
  person,
  daysAgo,
  purpose,
  back,
}));

/** Staff ask, the leader in charge agrees, the registry lends over the counter; two copies have not come back. */
export function chapter(): Happening[] {
  return loans.flatMap((loan) => [
    on(loan.daysAgo, '09:05', (teller) => ask(teller, loan)),
    on(loan.daysAgo, '10:10', (teller) => lend(teller, loan)),
    ...(loan.back ? [on(loan.daysAgo, '16:40', (teller: Teller) => takeBack(teller, loan))] : []),
  ]);
}

async function ask(teller: Teller, { paper, person, purpose }: Loan): Promise<void> {
  const document = teller.papers.get(paper)?.id;
  if (document)
    await teller.asked(person, 'hands.borrow', { document, purpose, due_at: endOfToday(teller) }, 'luwenqing');
}

async function lend(teller: Teller, { paper, copy, person, purpose }: Loan): Promise<void> {
  const carrier = teller.copy(paper, copy);
  const signed = { purpose, id_checked: true, signature: true };
  if (carrier)
    await teller.done('linxiaotang', 'hands.lend', { carrier, person, due_at: endOfToday(teller), ...signed });
}

async function takeBack(teller: Teller, { paper, copy }: Loan): Promise<void> {
  const carrier = teller.copy(paper, copy);
  if (carrier) await teller.done('xujiahe', 'hands.take-back', { carrier, pages_ok: true });
}

function endOfToday(teller: Teller): string {
  return instantOf(teller.date(), '17:30');
}
