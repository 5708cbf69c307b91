import { type Happening, on, type Teller } from '../teller.ts';

interface Round {
  readonly paper: string;
  readonly copy: number;
  /** Day it begins; each reader has one day. */
  readonly daysAgo: number;
  readonly readers: readonly string[];
  /** How many have read and given it back; one more may hold it now. */
  readonly read: number;
  /** The next reader has it in hand and has not brought it back. */
  readonly out?: true;
}

const rounds: readonly Round[] = [
  {
    paper: 'plan',
    copy: 1,
    daysAgo: 28,
    readers: ['chenghuaiyuan', 'luwenqing', 'songzhiyuan', 'xiechanghe'],
    read: 4,
  },
  { paper: 'drill', copy: 1, daysAgo: 27, readers: ['sujingxing', 'pansiyuan', 'songzhiyuan'], read: 3 },
  { paper: 'bridge', copy: 1, daysAgo: 26, readers: ['sujingxing', 'pansiyuan'], read: 2 },
  { paper: 'reserve', copy: 1, daysAgo: 24, readers: ['luwenqing', 'xiechanghe', 'zhongyuxiu'], read: 2 },
  { paper: 'rail', copy: 1, daysAgo: 22, readers: ['shenyanqiu', 'xiechanghe', 'fengleshan'], read: 3 },
  { paper: 'energy', copy: 1, daysAgo: 20, readers: ['sujingxing', 'xiechanghe', 'pansiyuan'], read: 3 },
  { paper: 'foreign', copy: 1, daysAgo: 19, readers: ['luwenqing', 'longxingjian'], read: 2 },
  { paper: 'grid', copy: 1, daysAgo: 15, readers: ['shenyanqiu', 'gaozhihang', 'xiechanghe'], read: 3 },
  { paper: 'review', copy: 1, daysAgo: 12, readers: ['luwenqing', 'hanlicheng', 'songzhiyuan'], read: 3 },
  {
    paper: 'forecast',
    copy: 1,
    daysAgo: 9,
    readers: ['chenghuaiyuan', 'xiechanghe', 'songzhiyuan'],
    read: 2,
    out: true,
  },
  { paper: 'dam', copy: 1, daysAgo: 4, readers: ['sujingxing', 'pansiyuan'], read: 1, out: true },
  {
    paper: 'outline',
    copy: 1,
    daysAgo: 2,
    readers: ['chenghuaiyuan', 'sujingxing', 'xiechanghe', 'songzhiyuan'],
    read: 2,
  },
  { paper: 'strait', copy: 1, daysAgo: 0, readers: ['sujingxing', 'xiechanghe', 'pansiyuan'], read: 0, out: true },
];

/** Papers go round their readers, one by one through the registry; the last ones are still under way. */
export function chapter(): Happening[] {
  return rounds.flatMap((round) => [
    on(round.daysAgo, '09:20', (teller) => begin(teller, round)),
    ...round.readers.slice(0, round.read).flatMap((_, n) => {
      const day = Math.max(round.daysAgo - n, 0);
      return [
        on(day, n > round.daysAgo ? '14:00' : '09:30', (teller: Teller) => deliver(teller, round)),
        on(day, n > round.daysAgo ? '16:50' : '11:40', (teller: Teller) => collect(teller, round)),
      ];
    }),
    ...(round.out
      ? [on(Math.max(round.daysAgo - round.read, 0), '14:30', (teller: Teller) => deliver(teller, round))]
      : []),
  ]);
}

async function begin(teller: Teller, { paper, copy, readers }: Round): Promise<void> {
  const [document, carrier] = [teller.papers.get(paper)?.id, teller.copy(paper, copy)];
  if (document && carrier) await teller.done('linxiaotang', 'hands.start-circulation', { document, carrier, readers });
}

async function deliver(teller: Teller, { paper, copy }: Round): Promise<void> {
  const carrier = teller.copy(paper, copy);
  if (carrier) await teller.done('linxiaotang', 'hands.deliver', { carrier, signature: true });
}

async function collect(teller: Teller, { paper, copy }: Round): Promise<void> {
  const carrier = teller.copy(paper, copy);
  if (carrier) await teller.done('xujiahe', 'hands.collect', { carrier, pages_ok: true });
}
