import type { LevelId } from '#kernel/generated/clauses.ts';
import { isClassified } from '#kernel/label.ts';
import { type Happening, on, type Teller } from '../teller.ts';

interface Own {
  readonly name: string;
  readonly daysAgo: number;
  readonly author: string;
  readonly title: string;
  readonly level: LevelId;
  readonly years?: number;
  readonly scope: readonly string[];
  /** How far it has come: signatures given, `done` all, `issued` given out. */
  readonly reached: number | 'draft' | 'done' | 'issued';
}

const basis = '国家秘密事项范围目录（演示）第三条第二项';

const own: readonly Own[] = [
  {
    name: 'own-plan',
    daysAgo: 27,
    author: 'fengleshan',
    title: '中长期规划基础测算',
    level: 'secret',
    years: 20,
    scope: ['p:xiechanghe', 'p:shenyanqiu', 'p:fengleshan'],
    reached: 'issued',
  },
  {
    name: 'own-notice',
    daysAgo: 25,
    author: 'luoyuqing',
    title: '关于做好季度工作的通知',
    level: 'internal',
    scope: ['d:general', 'd:planning'],
    reached: 'issued',
  },
  {
    name: 'own-drill',
    daysAgo: 23,
    author: 'dengkexin',
    title: '联合演练分工方案',
    level: 'confidential',
    years: 10,
    scope: ['p:pansiyuan', 'p:dengkexin', 'p:songzhiyuan'],
    reached: 'issued',
  },
  {
    name: 'own-budget',
    daysAgo: 20,
    author: 'luoyuqing',
    title: '关于年度预算安排的请示',
    level: 'work_secret',
    years: 3,
    scope: ['p:zhongyuxiu', 'p:songzhiyuan', 'p:luoyuqing'],
    reached: 'issued',
  },
  {
    name: 'own-site',
    daysAgo: 16,
    author: 'dengkexin',
    title: '选址比选报告',
    level: 'confidential',
    years: 5,
    scope: ['p:pansiyuan', 'p:dengkexin', 'p:sujingxing'],
    reached: 'issued',
  },
  {
    name: 'own-energy',
    daysAgo: 13,
    author: 'fengleshan',
    title: '设施布局建议',
    level: 'secret',
    years: 15,
    scope: ['p:xiechanghe', 'p:fengleshan', 'p:sujingxing'],
    reached: 'done',
  },
  {
    name: 'own-review',
    daysAgo: 8,
    author: 'luoyuqing',
    title: '综合评估意见',
    level: 'confidential',
    years: 10,
    scope: ['p:songzhiyuan', 'p:luoyuqing'],
    reached: 2,
  },
  {
    name: 'own-grid',
    daysAgo: 4,
    author: 'fengleshan',
    title: '骨干网络衔接方案',
    level: 'secret',
    years: 20,
    scope: ['p:xiechanghe', 'p:fengleshan', 'p:gaozhihang'],
    reached: 1,
  },
  {
    name: 'own-tunnel',
    daysAgo: 1,
    author: 'dengkexin',
    title: '隧道资料移交方案',
    level: 'confidential',
    years: 10,
    scope: ['p:pansiyuan', 'p:dengkexin'],
    reached: 0,
  },
  {
    name: 'own-year',
    daysAgo: 1,
    author: 'luoyuqing',
    title: '年度工作总结（初稿）',
    level: 'internal',
    scope: ['d:general'],
    reached: 0,
  },
  {
    name: 'own-draft',
    daysAgo: 0,
    author: 'jiangyiming',
    title: '会议材料汇总（起草中）',
    level: 'work_secret',
    years: 1,
    scope: ['p:songzhiyuan', 'p:jiangyiming'],
    reached: 'draft',
  },
];

const heads: Record<string, string> = {
  fengleshan: 'xiechanghe',
  luoyuqing: 'songzhiyuan',
  dengkexin: 'pansiyuan',
  jiangyiming: 'songzhiyuan',
};

/** Papers of the bureau's own: proposed, signed by the head, the reviewer and the classification authority, issued; the last wait at each desk. */
export function chapter(): Happening[] {
  return own.flatMap((one, n) => [
    on(one.daysAgo, '10:20', (teller) => write(teller, one)),
    ...(one.reached === 'draft' ? [] : [on(one.daysAgo, '11:20', (teller: Teller) => submit(teller, one))]),
    ...(one.reached === 'issued' ? [on(one.daysAgo - 1, '15:10', (teller: Teller) => issue(teller, one, n))] : []),
  ]);
}

async function write(teller: Teller, { name, author, title, level, years, scope }: Own): Promise<void> {
  const secret = isClassified(level);
  const body = await teller.done(author, 'classification.draft', {
    title,
    level,
    regime: secret ? 'state' : 'own',
    period: years === undefined ? null : { kind: 'years', years },
    scope,
    basis: years === undefined ? null : secret ? basis : '工作秘密事项目录（演示）第二项',
  });
  if (body) teller.papers.set(name, { id: String(body.id), copies: [] });
}

async function submit(teller: Teller, { name, author, level, reached }: Own): Promise<void> {
  const document = teller.papers.get(name)?.id;
  const chain = !isClassified(level) ? ['weiziqian'] : [heads[author] ?? '', 'weiziqian', 'shenyanqiu'];
  const signers = typeof reached === 'number' ? chain.slice(0, reached) : chain;
  if (document) await teller.asked(author, 'classification.submit', { document }, ...signers);
}

async function issue(teller: Teller, { name }: Own, n: number): Promise<void> {
  const document = teller.papers.get(name)?.id;
  const no = `云统发〔${teller.date().slice(0, 4)}〕${41 + n}号`;
  if (document) await teller.done('linxiaotang', 'classification.issue', { document, doc_no: no });
}
