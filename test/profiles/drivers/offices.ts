import { expect } from 'vitest';
import { items } from '#modules/company/rules.ts';
import { clauses } from '../../kit/modules/company.ts';
import { planned } from '../../kit/modules/foreign.ts';
import type { World } from '../../kit/world.ts';
import { approve, clocked, type Driven, owed, quiet } from '../kit.ts';

const publishing = (more: object, without: readonly string[]): Driven =>
  quiet(async (w) => {
    const { id: item } = await w.done('drafter', 'publication.draft-item', {
      title: '工作动态',
      content: '正文',
      ...more,
    });
    await approve(w, 'drafter', 'publication.submit-item', { item, self_checked: true }, without);
    return w.act('drafter', 'publication.publish', { item });
  });
const important: Driven = quiet(async (w) => {
  const draft = { title: '工作动态', content: '正文', especially_important: true };
  const { id: item } = await w.done('drafter', 'publication.draft-item', draft);
  return w.act('drafter', 'publication.submit-item', { item, self_checked: true });
});

async function sealOf(w: World): Promise<string> {
  const seal = { name: '某局印章', owner_body: '某局', keeper: 'seal_keeper' };
  const asked = await w.act('office_head', 'seals.keep-seal', seal);
  return asked.status === 202 ? (await w.sign('leader', asked.body.approval.id)).id : asked.body.id;
}
/** Used as often as said; asked for before, unless nobody was. */
const sealing = (uses: number, asked = true): Driven =>
  clocked(async (w) => {
    const seal = await sealOf(w);
    const use = { seal, document: '某函', copies: 2, purpose: '报送' };
    if (asked) await approve(w, 'drafter', 'seals.request-seal-use', use);
    for (let n = 1; n < uses; n++) await w.done('seal_keeper', 'seals.use-seal', { seal });
    return w.act('seal_keeper', 'seals.use-seal', { seal });
  });

const visiting = (without: readonly string[]): Driven =>
  quiet(async (w) => {
    const visit = await planned(w);
    const request = await approve(w, 'drafter', 'foreign.schedule-visit', visit, without);
    return w.act('drafter', 'foreign.schedule-visit', visit, request ? { case: request } : {});
  });

const contract = (said: readonly string[], signed = false): Driven =>
  quiet(async (w) => {
    const draft = { name: '技术合作合同', counterpart: '某公司', kind: 'cooperation', ...clauses(said) };
    const of = { contract: (await w.done('drafter', 'company.draft-contract', draft)).id };
    if (!signed) return w.act('drafter', 'company.submit-contract', of);
    await approve(w, 'drafter', 'company.submit-contract', of);
    return w.act('drafter', 'company.sign-contract', of);
  });

async function petitionIn(w: World): Promise<string> {
  const petition = { subject: '反映某事', persons: ['general'], departments: ['d1'] };
  return (await w.done('petition_clerk', 'petitions.receive-petition', petition)).id;
}
const told: Driven = quiet(async (w) =>
  w.act('petition_clerk', 'petitions.forward', { petition: await petitionIn(w), department: 'd1' }),
);

const finding = { clause: 'CARRIER-018', department: 'd1', what: '借出登记缺归还时间', due_on: '2026-03-10' };
const rectification: Driven = clocked(async (w) => {
  await w.done('officer', 'inspections.record-finding', finding);
  await w.at('2026-03-11T01:00:00.000Z');
  expect((await w.alerts('INSPECT-004')).some(({ to }) => to === 'leader_in_charge')).toBe(true);
  return owed(w, 'INSPECT-004', { late: true });
});

const closing: Driven = clocked(async (w) => {
  await w.at('2026-03-02T02:00:00.000Z');
  return owed(w, 'SITE-008', { at: '2026-03-02T09:30:00.000Z' });
});

const half: Driven = clocked(async (w) => {
  await w.at('2026-07-01T01:00:00.000Z');
  return owed(w, 'INSPECT-001', { late: true });
});

export const offices: Readonly<Record<string, Driven>> = {
  't000-1 #9': closing,
  't000-2 #8': closing,
  't000-3 #4': clocked(async (w) => {
    await w.done('hr', 'people.leave-post', { person: 'reader', leaves_on: '2026-03-01' });
    const { rows } = (await w.get('officer', '/api/registers/cooling-offs')).body;
    expect(rows).toMatchObject([{ starts_on: '2026-03-01', ends_on: '2029-03-01' }]);
    return undefined;
  }),
  't000-5 #7': publishing({}, ['business_leader']),
  't000-5 #8': important,
  't000-5 #9': quiet(async (w) => {
    const notebook = { clause: 'CONDUCT-005', person: 'reader', what: '普通笔记本上记有秘密事项' };
    await w.done('officer', 'inspections.record-finding', notebook);
    const violations = (await w.get('officer', '/api/registers/violations')).body.rows;
    expect(violations).toMatchObject([{ clause: 'CONDUCT-005', person: '阅文人' }]);
    return undefined;
  }),
  't001-1 #1': clocked(async (w) => {
    await w.at('2026-07-01T01:00:00.000Z');
    expect((await w.alerts('ORG-008')).some(({ to, kind }) => to === 'principal' && kind === 'overdue')).toBe(true);
    return owed(w, 'ORG-008', { late: true, owner: 'committee_chair' });
  }),
  't001-2 #1': told,
  't001-2 #10': quiet(async (w) =>
    w.act('petition_clerk', 'petitions.assign', { petition: await petitionIn(w), handler: 'hr' }),
  ),
  't001-3 #1': quiet(
    async (w) => {
      const limit = { key: 'INCIDENT-003.report_up_hours', value: 12 };
      const asked = await w.act('secrecy_head', 'organization.choose', limit);
      return w.act('leader', 'cases.sign', { case: asked.body.approval.id });
    },
    { without: ['letters'] },
  ),
  't001-4 #8': half,
  't001-6 #1': visiting(['superior_dept']),
  't001-6 #10': visiting([]),
  't003-1 #5': publishing({}, ['dept_head', 'business_leader']),
  't003-1 #7': rectification,
  't003-2 #8': sealing(1, false),
  't003-2 #10': sealing(1),
  't003-3b #5': told,
  't003-3d #7': quiet(async (w) => {
    const drive = {
      no: 'U-001',
      kind: 'electromagnetic_medium',
      serial: 'SN-77',
      regime: 'state',
      level: 'confidential',
      keeper: 'reader',
    };
    const { id: medium } = await w.done('officer', 'devices.register-medium', drive);
    await w.done('reader', 'devices.store-on-medium', { medium, title: '统计材料', level: 'secret' });
    return w.act('officer', 'devices.mark-medium', { medium, level: 'confidential' });
  }),
  't003-3f #1': quiet(async (w) =>
    w.act('drafter', 'seals.request-seal-use', { seal: await sealOf(w), document: '某函', copies: 1, purpose: '报送' }),
  ),
  't003-3f #5': sealing(3),
  't003-3f #6': sealing(1, false),
  't003-3k #8': important,
  't003-4 #6': contract(items.filter((one) => one !== 'survival_after_termination')),
  't003-4 #7': contract(items.filter((one) => one !== 'secret_scope')),
  't003-4 #10': contract(items, true),
  't004-3 #4': contract([]),
  't004-5 #2': clocked(async (w) => {
    await w.at('2026-04-01T01:00:00.000Z');
    return owed(w, 'SYSTEM-015', { late: true, owner: 'it_dept' });
  }),
  't004-5 #9': clocked(async (w) => {
    const tables = [{ table: 'carrier', rows: 2, before: 'a1', after: 'a1' }];
    return w.act('it', 'system.record-drill', {
      duration_ms: 900,
      result: 'same',
      backup_sha256: 'a'.repeat(64),
      tables,
    });
  }),
  't004-6 #3': rectification,
  't004-7 #5': half,
  't004-9 #3': half,
};
