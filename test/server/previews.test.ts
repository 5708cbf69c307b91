import { expect, test } from 'vitest';
import { first, paper } from '../kit/carriers-hands.ts';
import { batch, designated, execute } from '../kit/carriers-accounting.ts';
import { sent } from '../kit/carriers-making.ts';
import { world } from '../kit/world.ts';

test('several acts are judged in one question: what stands, what does not, what finds nothing there', async () => {
  const w = await world();
  const of = await paper(w);
  const copy = { carrier: first(of.copies) };
  const acts = [
    { procedure: 'hands.start-circulation', input: { document: of.document, readers: ['reader', 'drafter'] } },
    { procedure: 'hands.take-back', input: copy },
    { procedure: 'hands.deliver', input: copy },
    { procedure: 'hands.deliver', input: {} },
    { procedure: 'hands.no-such-act', input: copy },
  ];
  const { status, body } = await w.post('clerk', '/api/previews', { acts });
  expect(status).toBe(200);
  expect(body.verdicts.map((one: { absent: boolean }) => one.absent)).toEqual([false, false, true, false, true]);
  const clauses = body.verdicts.map((one: { findings: { clause: string }[] }) => one.findings.map((f) => f.clause));
  expect(clauses).toEqual([[], ['CARRIER-002'], [], ['CARRIER-010'], []]);
  expect(Object.keys(body.verdicts[0])).toEqual(['absent', 'findings']);
  const alone = await w.act('clerk', 'hands.take-back', copy, { preview: true });
  expect(body.verdicts[1].findings).toEqual(alone.body.verdict.findings);
});

test('what one may not know is absent among several acts as it is alone, and nobody asks unsigned', async () => {
  const w = await world();
  const of = await paper(w, { scope: ['d:d1'] });
  const acts = [{ procedure: 'hands.borrow', input: { document: of.document } }];
  const hidden = await w.post('reader2', '/api/previews', { acts });
  const nothing = await w.post('reader2', '/api/previews', { acts: [{ ...acts[0], input: { document: 'none' } }] });
  expect(hidden.body).toEqual(nothing.body);
  expect(hidden.body.verdicts).toEqual([{ absent: true, findings: [] }]);
  const malformed = await w.post('reader', '/api/previews', { acts: 'all' });
  expect([malformed.status, malformed.body.says]).toEqual([
    400,
    { zh: '请求的格式不对。', en: 'The request is malformed.' },
  ]);
});

test('what stands against the thing itself is told before the rest of the form is filled in', async () => {
  const w = await world();
  const of = await paper(w);
  const [out, here] = of.copies as [string, string];
  const asked = (carrier: string) => [
    { procedure: 'hands.lend', input: { carrier } },
    { procedure: 'hands.start-circulation', input: { document: of.document, carrier } },
    { procedure: 'hands.lend', input: { person: 'reader' } },
  ];
  const start = { document: of.document, carrier: out, readers: ['reader', 'drafter'] };
  expect((await w.act('clerk', 'hands.start-circulation', start)).status).toBe(201);
  expect((await w.act('clerk', 'hands.deliver', { carrier: out, person: 'reader' })).status).toBeLessThan(300);
  const standing = async (who: string, carrier: string) => {
    const { body } = await w.post(who, '/api/previews', { acts: asked(carrier) });
    return body.verdicts.map((one: { findings: { rule: string; kind: string }[] }) =>
      one.findings.filter((finding) => finding.kind !== 'fields').map((finding) => finding.rule),
    );
  };
  expect(await standing('clerk', here)).toEqual([[], [], []]);
  expect(await standing('clerk', out)).toEqual([['collected-first'], ['copy-free', 'not-running'], []]);
  expect((await standing('reader', here))[0]).toEqual(['registry']);
});

test('a rule that looks at a field not filled in yet says nothing, and what is not there is absent', async () => {
  const w = await world();
  const acts = [{ procedure: 'mail.confirm-receipt', input: { dispatch: 'none' } }];
  expect((await w.post('clerk', '/api/previews', { acts })).body.verdicts).toEqual([{ absent: true, findings: [] }]);
});

test('a parcel that was sent is neither counted again nor, once signed for, signed for again', async () => {
  const w = await world();
  const { id: dispatch } = await sent(w);
  const acts = ['mail.recount', 'mail.confirm-receipt'].map((procedure) => ({
    procedure,
    input: { dispatch },
  }));
  const { body } = await w.post('clerk', '/api/previews', { acts });
  const rules = body.verdicts.map((one: { findings: { rule: string; kind: string }[] }) =>
    one.findings.filter((finding) => finding.kind !== 'fields').map((finding) => finding.rule),
  );
  expect(rules).toEqual([['packed'], []]);
});

test('nor does what one rule made of an empty field stand against the act for the next', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  expect((await execute(w, of)).status).toBe(200);
  await w.done('clerk', 'destruction.sign-destruction', { list: of.list, as: 'destroyer' });
  await w.done('officer', 'destruction.sign-destruction', { list: of.list, as: 'supervisor' });
  const acts = [{ procedure: 'destruction.sign-destruction', input: { list: of.list } }];
  const { status, body } = await w.post('officer', '/api/previews', { acts });
  expect(status).toBe(200);
  // In which part he would sign is not said yet.
  expect(body.verdicts[0].findings.map(({ rule }: { rule: string }) => rule)).not.toContain('once');
});
