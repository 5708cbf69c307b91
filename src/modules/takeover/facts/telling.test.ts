import { expect, test } from 'vitest';
import type { PlannedCopy, PlannedDocument } from '../door/sheet/plan.ts';
import { tellingOf } from './telling.ts';

const copy = (more: Partial<PlannedCopy> = {}): PlannedCopy => ({
  copyNo: 1,
  formerNo: null,
  barCode: null,
  kind: 'paper_document',
  pages: null,
  copyingUnit: null,
  copiedOn: null,
  state: 'kept',
  hand: 'registry',
  handId: null,
  since: null,
  dueOn: null,
  place: null,
  note: null,
  ...more,
});

const paper = (more: Partial<PlannedDocument> = {}): PlannedDocument => ({
  existing: null,
  number: '试发〔2025〕1号',
  registerNo: '密收〔2025〕1号',
  title: '关于防汛工作的通知',
  issuer: '试验省某厅',
  level: 'secret',
  regime: 'state',
  period: null,
  kind: 'paper_document',
  issuedOn: '2025-03-01',
  provinceLevel: false,
  receivedOn: null,
  scope: [],
  search: [],
  copies: [copy()],
  ...more,
});

const matter = { level: 'secret', regime: 'state' } as const;

test('what many lines tell alike is told once, and the highest numbers and last days stand', async () => {
  const told = await tellingOf([
    paper({ scope: ['p:reader', 'd:d1'] }),
    paper({ registerNo: '密收〔2025〕12号', receivedOn: '2025-04-01', scope: ['p:reader'] }),
    paper({ registerNo: '旧3号', issuedOn: null, copies: [copy(), copy({ copyNo: 2, state: 'destroyed' })] }),
    paper({ registerNo: null, level: 'top_secret' }),
  ]);
  expect(told).toMatchObject({ documents: 4, copies: 5, level: 5 });
  expect(Object.values(told.numbers)).toEqual([12]);
  expect(told.told).toEqual([
    { matter, told: 'kept' },
    { matter, told: 'destroyed' },
    { matter: { ...matter, level: 'top_secret' }, told: 'kept' },
  ]);
  expect(told.named).toEqual([{ matter, person: 'reader' }]);
  expect(told.came.map(({ came }) => came)).toEqual(['2025-04-01', null, '2025-03-01']);
});

test('each copy in a person’s hand is told; of a registered paper its scope is not', async () => {
  const { held, named, added, titled } = await tellingOf([
    paper({
      existing: 'doc',
      scope: ['p:reader'],
      title: '关于密级变更的通知',
      copies: [
        copy({ hand: 'person', handId: 'a' }),
        copy({ hand: 'person', handId: 'b', copyNo: 2 }),
        copy({ hand: 'person' }),
      ],
    }),
    paper({ existing: 'doc' }),
  ]);
  expect(held.map(({ holder, copyNo, existing }) => [holder, copyNo, existing])).toEqual([
    ['a', 1, 'doc'],
    ['b', 2, 'doc'],
  ]);
  expect(named).toEqual([]);
  expect(added).toEqual([{ matter, document: 'doc' }]);
  expect(titled).toEqual([{ matter, title: '关于密级变更的通知', kind: 'paper_document' }]);
});

test('copies made elsewhere tell by whom and when, telegrams where they are to lie', async () => {
  const made = copy({ kind: 'copy', copyingUnit: '试验省某厅', copiedOn: '2025-05-01' });
  const { copied, laid } = await tellingOf([
    paper({ copies: [made, { ...made, copyNo: 2 }] }),
    paper({ kind: 'cipher_telegram', copies: [copy({ place: 'safe' }), copy({ copyNo: 2, place: 'safe' }), copy()] }),
    paper({ copies: [copy({ place: 'cabinet' })] }),
  ]);
  const stamp = { kind: 'copy', issued_on: '2025-03-01', copying_unit: '试验省某厅', copied_on: '2025-05-01' };
  expect(copied).toEqual([{ matter, stamp }]);
  expect(laid).toEqual([{ matter, kind: 'cipher_telegram', place: 'safe' }]);
});
