import { expect, test } from 'vitest';
import { original, permitted } from '../kit/carriers-copying.ts';
import { receiving } from '../kit/carriers-intake.ts';
import { answered, registered } from '../kit/importing.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test.each(['somebody who is not there', 'gone'])(
  'copies are not registered under an operator who is %s',
  async (who) => {
    const w = await world({
      people: [{ id: 'gone', name: '已离岗的人', department: 'd1', post: '科员', state: 'left' }],
    });
    const { carrier } = await original(w);
    const permit = await permitted(w, carrier);
    const named = { ...permit.input, operator: who };
    const refused = await w.act('clerk', 'making.copy', named, { case: permit.case });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-030'], ['operator']]);
  },
);

test('neighbour: nor are excerpts', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const permit = await permitted(w, carrier, { form: 'excerpt' });
  const named = { ...permit.input, operator: 'nobody' };
  const refused = await w.act('clerk', 'making.copy', named, { case: permit.case });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-030']]);
});

test('neighbour: nor does a copy come in as mail without the unit and date on its stamp, nor one that was made here', async () => {
  const w = await world();
  for (const kind of ['copy', 'excerpt']) {
    const bare = await receiving(w, { kind });
    expect([bare.status, bare.body.rules, bare.body.fields]).toEqual([
      422,
      ['CARRIER-030'],
      ['copying_unit', 'copied_on'],
    ]);
    for (const copying_unit of ['测试市某局', '测试市某局一处', '自己']) {
      const own = await receiving(w, { kind, copying_unit, copied_on: '2026-03-01' });
      expect([own.status, own.body.rules]).toEqual([403, ['CARRIER-030']]);
    }
  }
  const ahead = await receiving(w, { kind: 'copy', copying_unit: '试验省某厅', copied_on: '2026-03-03' });
  expect([ahead.status, ahead.body.rules]).toEqual([422, ['CARRIER-030']]);
  const taken = await receiving(w, { kind: 'copy', copying_unit: '试验省某厅', copied_on: '2026-03-01' });
  expect(taken.status).toBe(201);
  const { rows } = (await w.get('clerk', `/api/registers/carriers?document_id=${taken.body.id}`)).body;
  expect(rows[0]).toMatchObject({ copying_unit: '试验省某厅', copied_at: expect.stringMatching(/^2026-02-28T16:00/) });
});

test('neighbour: nor does a photograph or a print made here, whatever it is called', async () => {
  const w = await world();
  for (const kind of ['audio_visual', 'paper_document']) {
    const own = await receiving(w, { kind, copying_unit: '测试市某局', copied_on: '2026-03-01' });
    expect([own.status, own.body.rules]).toEqual([403, ['CARRIER-030']]);
  }
});

test('nor does one stand in an old ledger without them; with them it is taken over as its stamp says', async () => {
  const w = await world();
  const copy = { kind: '复印件', copying_unit: '试验省某厅', copied_on: '2025-03-06' };
  const lines = [
    { kind: '复印件' },
    { kind: '摘抄件', copying_unit: '试验省某厅' },
    { ...copy, copying_unit: '-' },
    { ...copy, copied_on: '2027-01-01' },
    { kind: '复印件', level: '内部', period: '' },
    copy,
    { kind: '纸质文件' },
  ];
  const asked = ['refused', expect.arrayContaining(['CARRIER-030'])];
  const answers = await answered(w, ...lines);
  expect(answers).toEqual([asked, asked, asked, asked, ['taken', []], ['taken', []], ['taken', []]]);
  await registered(w, copy);
  const text = 'select kind, copying_unit, copied_at from carrier where unit_id = $1';
  expect(await rowsOf(w, text)).toEqual([
    { kind: 'copy', copying_unit: '试验省某厅', copied_at: '2025-03-05T16:00:00.000Z' },
  ]);
});
