import { expect, test } from 'vitest';
import { first, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('several acts are judged in one question: what stands, what does not, what finds nothing there', async () => {
  const w = await world();
  const of = await paper(w);
  const copy = { carrier: first(of.copies) };
  const acts = [
    { procedure: 'carriers.start-circulation', input: { document: of.document, readers: ['reader'] } },
    { procedure: 'carriers.take-back', input: copy },
    { procedure: 'carriers.deliver', input: copy },
    { procedure: 'carriers.deliver', input: {} },
    { procedure: 'carriers.no-such-act', input: copy },
  ];
  const { status, body } = await w.post('clerk', '/api/previews', { acts });
  expect(status).toBe(200);
  expect(body.verdicts.map((one: { absent: boolean }) => one.absent)).toEqual([false, false, true, false, true]);
  const clauses = body.verdicts.map((one: { findings: { clause: string }[] }) => one.findings.map((f) => f.clause));
  expect(clauses).toEqual([[], ['CARRIER-002'], [], ['CARRIER-010'], []]);
  expect(Object.keys(body.verdicts[0])).toEqual(['absent', 'findings']);
  const alone = await w.act('clerk', 'carriers.take-back', copy, { preview: true });
  expect(body.verdicts[1].findings).toEqual(alone.body.verdict.findings);
});

test('what one may not know is absent among several acts as it is alone, and nobody asks unsigned', async () => {
  const w = await world();
  const of = await paper(w, { scope: ['d:d1'] });
  const acts = [{ procedure: 'carriers.borrow', input: { document: of.document } }];
  const hidden = await w.post('reader2', '/api/previews', { acts });
  const nothing = await w.post('reader2', '/api/previews', { acts: [{ ...acts[0], input: { document: 'none' } }] });
  expect(hidden.body).toEqual(nothing.body);
  expect(hidden.body.verdicts).toEqual([{ absent: true, findings: [] }]);
  expect((await w.post('reader', '/api/previews', { acts: 'all' })).status).toBe(400);
});
