import { expect, test } from 'vitest';
import type { RowVerdict } from '#intake/judge-row.ts';
import { planImport, type Register } from './plan.ts';

const register: Register = {
  documents: new Map([
    ['n:旧', { id: 'd-old', source: 'import', province: false, copyNos: [1, 2], scope: ['duty:registry'], barred: [] }],
  ]),
  departments: new Map([['一处', 'd1']]),
  people: new Map([['阅文人', 'p1']]),
  places: new Map([['1号柜', 'cabinet']]),
  registerNos: new Set(['密收〔2020〕1号']),
};

function line(patch: Partial<NonNullable<RowVerdict['carrier']>>): RowVerdict {
  const carrier = {
    documentKey: 'n:甲',
    number: '甲',
    registerNo: null,
    carrierNo: null,
    title: '事项',
    level: 'secret',
    regime: 'state',
    period: { kind: 'years', years: 20 },
    periodAssumed: false,
    copies: 1,
    copyNumbers: [],
    pages: null,
    capacity: null,
    kind: 'paper_document',
    issuer: null,
    receivedAt: '2020-03-01',
    madeAt: null,
    provinceLevel: false,
    copyingUnit: null,
    copiedOn: null,
    year: null,
    state: 'kept',
    hand: 'registry',
    holderId: null,
    holderName: null,
    department: null,
    dueAt: null,
    scope: [],
    location: null,
    sentTo: null,
    returnedAt: null,
    archivedAt: null,
    volume: null,
    destroyedAt: null,
    purpose: null,
    attachments: null,
    approver: null,
    remarks: null,
    ...patch,
  } as const;
  return { sheet: 's', line: 1, verdict: 'taken', findings: [], carrier };
}

const numbersOf = (...lines: RowVerdict[]) => planImport(lines, register)[0]?.copies.map((copy) => copy.copyNo);

test('lines of one document become one document with all its copies', () => {
  const plan = planImport(
    [line({ copyNumbers: ['000001'] }), line({ documentKey: 'n:乙', number: '乙' }), line({ copyNumbers: ['000002'] })],
    register,
  );
  expect(plan.map(({ number, copies }) => [number, copies.length])).toEqual([
    ['甲', 2],
    ['乙', 1],
  ]);
});

test('numbers the ledger gives stand; the others follow after the highest', () => {
  expect(numbersOf(line({ copyNumbers: ['000005'] }), line({ copies: 2 }))).toEqual([5, 6, 7]);
  expect(numbersOf(line({ copyNumbers: ['云000001'] }), line({ copyNumbers: ['000001'] }))).toEqual([2, 1]);
});

test('copies of a registered document never take a number it has', () => {
  const [plan] = planImport(
    [line({ documentKey: 'n:旧', copyNumbers: ['000003'] }), line({ documentKey: 'n:旧' })],
    register,
  );
  expect(plan).toMatchObject({ existing: 'd-old', copies: [{ copyNo: 3 }, { copyNo: 4 }] });
});

test('a register number that is taken stays in the note of the copies', () => {
  const [plan] = planImport([line({ registerNo: '密收〔2020〕1号' })], register);
  expect(plan?.registerNo).toBeNull();
  expect(plan?.copies[0]?.note).toContain('密收〔2020〕1号');
  const twice = planImport([line({ registerNo: 'A1' }), line({ documentKey: 'n:乙', registerNo: 'A1' })], register);
  expect(twice.map((one) => one.registerNo)).toEqual(['A1', null]);
});

test('only whom the ledger names and the register knows needs to know; where it names nobody, who holds a copy', () => {
  const [plan] = planImport(
    [
      line({ scope: ['一处', '某处'], hand: 'person', holderId: 'p3' }),
      line({ scope: ['阅文人'] }),
      line({ hand: 'person', holderId: 'p2' }),
    ],
    register,
  );
  expect([...(plan?.scope ?? [])].sort()).toEqual(['d:d1', 'p:p1', 'p:p2']);
});

test('what is no secret bears neither regime of the state nor a period', () => {
  const [plan] = planImport([line({ level: 'internal' })], register);
  expect(plan).toMatchObject({ regime: 'own', period: null });
});

test('a copy lies where the old ledger has it, since when it says', () => {
  const [plan] = planImport(
    [
      line({ hand: 'destroyed', destroyedAt: '2021-01-05', copyNumbers: ['000001'] }),
      line({ hand: 'archive', volume: '3卷', archivedAt: '2021-02-05', copyNumbers: ['000002'] }),
      line({ location: '1号柜', copyNumbers: ['000003'] }),
    ],
    register,
  );
  expect(plan?.copies).toMatchObject([
    { hand: 'destroyed', handId: null, since: '2021-01-05' },
    { hand: 'archive', handId: '3卷', since: '2021-02-05' },
    { hand: 'registry', place: 'cabinet', since: '2020-03-01' },
  ]);
});
