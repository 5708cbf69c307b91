import { type Happening, on, type Teller } from '../teller.ts';

interface Run {
  readonly paper: string;
  readonly author: string;
  readonly head: string;
  readonly daysAgo: number;
  readonly recipients: readonly { readonly unit: string; readonly copies: number }[];
  readonly kept: number;
  /** How far the parcels have come. */
  readonly reached: 'asked' | 'made' | 'packed' | 'sent' | 'received';
}

const runs: readonly Run[] = [
  {
    paper: 'own-plan',
    author: 'fengleshan',
    head: 'xiechanghe',
    daysAgo: 24,
    recipients: [
      { unit: '云江省发展统筹厅', copies: 2 },
      { unit: '云川市人民政府办公室', copies: 3 },
    ],
    kept: 2,
    reached: 'received',
  },
  {
    paper: 'own-drill',
    author: 'dengkexin',
    head: 'pansiyuan',
    daysAgo: 20,
    recipients: [{ unit: '云川市应急协调局', copies: 2 }],
    kept: 2,
    reached: 'received',
  },
  {
    paper: 'own-notice',
    author: 'luoyuqing',
    head: 'songzhiyuan',
    daysAgo: 18,
    recipients: [
      { unit: '云川市国土空间局', copies: 1 },
      { unit: '云川市应急协调局', copies: 1 },
    ],
    kept: 3,
    reached: 'sent',
  },
  {
    paper: 'own-site',
    author: 'dengkexin',
    head: 'pansiyuan',
    daysAgo: 6,
    recipients: [{ unit: '云江省发展统筹厅', copies: 2 }],
    kept: 1,
    reached: 'packed',
  },
  {
    paper: 'own-budget',
    author: 'luoyuqing',
    head: 'songzhiyuan',
    daysAgo: 2,
    recipients: [{ unit: '云川市人民政府办公室', copies: 2 }],
    kept: 1,
    reached: 'asked',
  },
];

export const byPost = {
  channel: 'confidential_post',
  service: '云川市机要通信局',
  receipt_no: '机通20260001',
} as const;

interface Parcel {
  readonly id: string;
  readonly recipient: string;
  readonly numbers: string;
}

/** Whom parcels are given to: listed by the secrecy office on letters, with the leader's agreement; first the bureau, which names the others. */
function channels(): Happening[] {
  const bureau = '云川市保密局';
  const units = [
    { name: bureau, serves: 'superior_bureau', by: '中共云川市委办公室', no: '云川办函〔2026〕5号（演示）' },
    {
      name: '云川市人民政府办公室',
      serves: 'superior_dept',
      by: '中共云川市委办公室',
      no: '云川办函〔2026〕6号（演示）',
    },
    { name: byPost.service, serves: byPost.channel, by: bureau, no: '云川保〔2026〕3号（演示）' },
  ];
  return [
    on(26, '09:30', async (teller) => {
      for (const { name, serves, by, no } of units) {
        const letter = { sender: by, document_no: no, dated: teller.date(-10), shows_no_secret: true };
        const evidence_id = await teller.handedIn('linxiaotang', letter, '名录依据.txt', no);
        await teller.agreed('yeqinghe', 'organization.list-outside-unit', { name, serves, evidence_id }, 'luwenqing');
      }
    }),
  ];
}

/** Own papers are printed in the approved number, packed, counted again, sent and signed for. */
export function chapter(): Happening[] {
  const told = runs.flatMap((run) => {
    let order: unknown;
    let parcels: readonly Parcel[] = [];
    const after = ['asked', 'made', 'packed', 'sent', 'received'].indexOf(run.reached);
    const steps: Happening[] = [
      on(run.daysAgo, '14:10', async (teller) => {
        order = await request(teller, run);
      }),
      on(run.daysAgo, '15:30', (teller) => make(teller, run, order)),
      on(run.daysAgo - 1, '09:50', async (teller) => {
        parcels = await pack(teller, order);
      }),
      on(run.daysAgo - 1, '14:50', (teller) => send(teller, parcels)),
      on(run.daysAgo - 4, '10:40', (teller) => received(teller, parcels)),
    ];
    return steps.slice(0, after + 1);
  });
  return [...channels(), ...told];
}

async function request(teller: Teller, { paper, author, head, recipients, kept, reached }: Run): Promise<unknown> {
  const document = teller.papers.get(paper)?.id;
  if (!document) return null;
  const wanted = { document, recipients, kept };
  if (reached === 'asked') return teller.asked(author, 'making.request-print', wanted);
  return (
    await teller.agreed(author, 'making.request-print', wanted, head, ...(paper === 'own-notice' ? [] : ['luwenqing']))
  )?.id;
}

async function make(teller: Teller, { recipients, kept }: Run, order: unknown): Promise<void> {
  const printed = recipients.reduce((sum, one) => sum + one.copies, kept);
  if (order)
    await teller.done('linxiaotang', 'making.make', {
      order,
      printed,
      operator: 'mengfanxing',
      pages: 12,
      place: 'cabinet1',
    });
}

async function pack(teller: Teller, order: unknown): Promise<readonly Parcel[]> {
  const body = order ? await teller.done('linxiaotang', 'making.distribute', { order, checked: true }) : null;
  return (body?.parcels ?? []) as readonly Parcel[];
}

async function send(teller: Teller, parcels: readonly Parcel[]): Promise<void> {
  for (const { id: dispatch, recipient, numbers } of parcels) {
    await teller.done('xujiahe', 'mail.recount', { dispatch, recipient, numbers });
    await teller.done('xujiahe', 'mail.dispatch', { dispatch, ...byPost });
  }
}

async function received(teller: Teller, parcels: readonly Parcel[]): Promise<void> {
  for (const { id: dispatch, numbers } of parcels)
    await teller.done('linxiaotang', 'mail.confirm-receipt', {
      dispatch,
      numbers,
      signed_by: '收件单位 机要员',
      received_on: teller.date(),
    });
}
