import { instantOf } from '#kernel/calendar.ts';
import { type Happening, on, type Teller } from '../teller.ts';
import { byPost } from './printing.ts';

const page = '我局完成年度项目调度，全年计划进展顺利。';

/** What else an office has: a page to publish, letters of petitioners, a meeting, a visit, media, a missing copy. */
export function chapter(): Happening[] {
  const made = new Map<string, unknown>();
  const keep = async (teller: Teller, name: string, who: string, procedure: string, input: object) =>
    made.set(name, (await teller.done(who, procedure, input))?.id);
  const submit = (teller: Teller, name: string, ...signers: string[]) => {
    const item = made.get(name);
    return item
      ? teller.asked('jiangyiming', 'publication.submit-item', { item, self_checked: true }, ...signers)
      : Promise.resolve(null);
  };
  return [
    on(14, '10:00', (teller) =>
      keep(teller, 'page', 'jiangyiming', 'publication.draft-item', {
        title: '年度项目进展',
        content: page,
        channel: 'website',
      }),
    ),
    on(14, '10:30', (teller) => submit(teller, 'page', 'songzhiyuan', 'sujingxing')),
    on(13, '09:00', async (teller) => {
      const item = made.get('page');
      if (item) await teller.done('jiangyiming', 'publication.publish', { item });
    }),
    on(1, '14:00', (teller) =>
      keep(teller, 'news', 'jiangyiming', 'publication.draft-item', {
        title: '工作动态',
        content: '我局召开季度工作会议。',
        channel: 'website',
      }),
    ),
    on(1, '14:20', (teller) => submit(teller, 'news')),
    on(12, '15:00', (teller) =>
      keep(teller, 'letter', 'hezhiqiu', 'petitions.receive-petition', {
        subject: '反映项目施工扰民',
        level: 'internal',
        departments: ['projects'],
      }),
    ),
    on(11, '09:30', async (teller) => {
      const petition = made.get('letter');
      if (petition) await teller.done('hezhiqiu', 'petitions.assign', { petition, handler: 'luoyuqing' });
    }),
    on(10, '15:00', (teller) => keep(teller, 'meeting', 'jiangyiming', 'meetings.plan-meeting', meeting(teller))),
    on(7, '09:40', async (teller) => {
      const meeting = made.get('meeting');
      if (meeting) await teller.done('jiangyiming', 'meetings.end-meeting', { meeting });
    }),
    on(7, '09:50', async (teller) => {
      const checked = { meeting: made.get('meeting'), venue_checked: true, lodgings_checked: true, found: [] };
      if (checked.meeting) await teller.done('jiangyiming', 'meetings.record-sweep', checked);
    }),
    on(9, '10:00', (teller) =>
      keep(teller, 'disk', 'yeqinghe', 'devices.register-medium', {
        no: 'YD-001',
        kind: 'electromagnetic_medium',
        serial: 'DEMO-0001',
        regime: 'state',
        level: 'confidential',
        keeper: 'dengkexin',
        place: 'cabinet2',
      }),
    ),
    on(9, '10:30', (teller) =>
      keep(teller, 'stick', 'yeqinghe', 'devices.register-medium', {
        no: 'YD-002',
        kind: 'electromagnetic_medium',
        serial: 'DEMO-0002',
        regime: 'own',
        level: 'internal',
        keeper: 'luoyuqing',
        place: 'cabinet3',
      }),
    ),
    on(7, '14:30', (teller) => keep(teller, 'visit', 'muyunshu', 'foreign.plan-visit', visit(teller))),
    on(5, '16:30', (teller) =>
      keep(teller, 'incident', 'hanlicheng', 'incidents.open-incident', {
        kind: 'missing_carrier',
        regime: 'state',
        level: 'confidential',
        what: '接续旧台账时发现一份旧件下落不明，正在查找。',
        discovered_at: teller.now,
      }),
    ),
    on(4, '09:30', async (teller) => {
      const incident = made.get('incident');
      if (incident) await reportUp(teller, incident);
    }),
  ];
}

async function reportUp(teller: Teller, incident: unknown): Promise<void> {
  const letter = {
    incident,
    sender: '云川市统筹发展局（演示）',
    document_no: '云统保〔2026〕9号（演示）',
    dated: teller.date(),
  };
  const open = { ...letter, shows_no_secret: true };
  const evidence_id = await teller.handedIn('hanlicheng', open, '上报公文.txt', '上报公文（演示）');
  const report = { incident, addressee: 'superior_bureau', evidence_id, ...byPost };
  await teller.done('hanlicheng', 'incidents.report-up', report);
}

function meeting(teller: Teller): object {
  const starts = instantOf(teller.date(2), '14:00');
  return {
    name: '规划纲要讨论会',
    regime: 'state',
    level: 'confidential',
    venue: '三楼涉密会议室',
    starts_at: starts,
    scope: ['p:xiechanghe', 'p:songzhiyuan', 'p:jiangyiming'],
  };
}

function visit(teller: Teller): object {
  const dates = { starts_on: teller.date(20), ends_on: teller.date(21) };
  return {
    visitors: '某国友城代表团（演示）',
    country: '某国',
    persons: 6,
    purpose: '友好交流',
    areas: '政务大厅、规划展示馆',
    area_level: 'public',
    ...dates,
  };
}
