import { type Happening, on, type Teller } from '../teller.ts';

/** A self-check, some chapters done, finds things to put right: one is accepted, one is answered, one is late. */
export function chapter(): Happening[] {
  let inspection: unknown;
  const findings = new Map<string, unknown>();
  const found = async (teller: Teller, name: string, input: object) => {
    if (inspection)
      findings.set(name, (await teller.done('yeqinghe', 'inspections.record-finding', { inspection, ...input }))?.id);
  };
  const answered = async (teller: Teller, who: string, name: string, evidence: string) => {
    const finding = findings.get(name);
    if (!finding) return;
    const proof = {
      finding,
      sender: '云川市统筹发展局',
      document_no: '整改记录',
      dated: teller.date(),
      shows_no_secret: true,
    };
    const evidence_id = await teller.handedIn(who, proof, '整改记录.txt', evidence);
    await teller.done(who, 'inspections.submit-evidence', { finding, evidence, evidence_id });
  };
  const inOrder = async (teller: Teller, who: string, chapter: string, rest_seen: string) => {
    if (inspection) await teller.done(who, 'inspections.answer-items', { inspection, chapter, rest_seen });
  };
  return [
    on(23, '09:00', async (teller) => {
      const opened = {
        scope: 'unit',
        method: 'self_check',
        started_on: teller.date(),
        inspectors: ['yeqinghe', 'weiziqian'],
      };
      inspection = (await teller.done('hanlicheng', 'inspections.open-inspection', opened))?.id;
    }),
    on(23, '11:00', (teller) =>
      found(teller, 'cabinet', {
        clause: 'CARRIER-016',
        department: 'projects',
        what: '两份秘密件下班后留在办公桌上，未入柜。',
        due_on: teller.date(14),
      }),
    ),
    on(23, '15:00', (teller) =>
      found(teller, 'register', {
        clause: 'CARRIER-023',
        department: 'general',
        what: '借阅登记缺少两处签名。',
        due_on: teller.date(14),
      }),
    ),
    on(23, '16:30', (teller) => inOrder(teller, 'yeqinghe', 'responsibility', '责任书、保密委员会会议记录、人员名册')),
    on(23, '17:00', (teller) => inOrder(teller, 'yeqinghe', 'classification', '定密登记和抽查的12份文件')),
    on(22, '09:30', (teller) => inOrder(teller, 'weiziqian', 'key_places', '机要室、文印室和值班登记')),
    on(22, '10:00', (teller) =>
      found(teller, 'phone', {
        clause: 'MEETING-010',
        person: 'jiangyiming',
        what: '涉密会议未集中存放手机。',
        due_on: teller.date(10),
      }),
    ),
    on(18, '16:00', (teller) => answered(teller, 'pansiyuan', 'cabinet', '已增配保密柜，组织学习并逐人签收。')),
    on(17, '10:00', async (teller) => {
      const finding = findings.get('cabinet');
      if (finding)
        await teller.done('yeqinghe', 'inspections.accept-evidence', {
          finding,
          accepted: true,
          opinion: '复查合格。',
        });
    }),
    on(2, '16:20', (teller) => answered(teller, 'songzhiyuan', 'register', '已补签并核对全部借阅登记。')),
  ];
}
