import { expect, test } from 'vitest';
import { first, internal, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

interface Line {
  readonly id: string;
  readonly act: string;
  readonly about: { readonly noun: { zh: string } | null; readonly name: { zh: string } | null } | null;
}

test('an entry says what it is about, and opened names it to whoever may know: a look at something classified has its own entry', async () => {
  const w = await world();
  const secret = first((await paper(w)).copies);
  const plain = first((await paper(w, { ...internal, title: '关于年度培训的通知', doc_no: '试办〔2026〕9号' })).copies);
  await w.act('clerk', 'hands.lend', loanOf(secret, 'reader'));
  await w.act('clerk', 'hands.lend', loanOf(plain, 'reader'));
  const lines = async (who: string) => (await w.get(who, '/api/ledger')).body.entries as Line[];
  const [open, closed] = (await lines('clerk')).filter(({ act }) => act === 'hands.lend');
  expect(open?.about?.name?.zh).toBe('关于年度培训的通知 000001');
  expect([closed?.about?.noun?.zh, closed?.about?.name]).toEqual(['载体', null]);
  const opened = await w.get('clerk', `/api/ledger/entries/${closed?.id}`);
  expect(opened.status).toBe(200);
  expect(opened.body.objects[0].name.zh).toContain('000001');
  expect(opened.body.entry.act).toBe('hands.lend');
  expect(opened.body.ops).toMatch(/^[0-9a-f]{64}$/);
  expect((await lines('clerk')).some(({ act }) => act === 'read:ledger')).toBe(true);
  // The auditor sees that it was a copy, and by what number; nobody else's entries are there for a reader.
  const audited = await w.get('auditor', `/api/ledger/entries/${closed?.id}`);
  expect([audited.status, audited.body.objects, audited.body.hidden]).toEqual([200, [], 1]);
  expect((await w.get('drafter', `/api/ledger/entries/${closed?.id}`)).status).toBe(404);
});
