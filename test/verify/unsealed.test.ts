import { appendFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { canonical } from '#kernel/canonical.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import { type Report, verifyExport } from '#verify/main.ts';
import {
  cleanUp,
  type Export,
  leafOf,
  makeExport,
  resign,
  writeExport,
  writeWitness,
} from './support/export-fixture.ts';

afterAll(cleanUp);

function claim(log: Export, id: string, ops: Json[], leafId = id): void {
  const text = canonical(ops);
  const leaf = canonical({ ...JSON.parse(leafOf('sha256', 128, text)), id: leafId });
  log.unsealed.push({ id, leaf, ops: text });
}

function judged(log: Export): Promise<Report> {
  return verifyExport(writeExport(log), { witness: writeWitness(log.notes[0] as string) });
}

const row = { unit_id: 'u1', carrier_id: 'c1', no: 900, note: 'x' };
const key = { unit_id: 'u1', id: 'c1' };

describe('an entry that is not sealed proves nothing', () => {
  it('a row it adds is unproven, by a code of its own, and the witness does not help', async () => {
    const log = makeExport();
    claim(log, 'new', [{ op: 'insert', table: 'loan', row }]);
    log.rows.loan?.push(canonical(row));
    const report = await judged(log);
    expect(report).toMatchObject({ ok: false, exitCode: 16, unsealed: 1, found: { unproven: 2 } });
    expect(report.findings.map(({ says }) => says.zh).join()).toMatch(/未经证实/);
    expect(report.findings[1]).toMatchObject({ table: 'loan', key: { carrier_id: 'c1', no: 900 } });
  });

  it('a row it is said to have changed or deleted is unproven', async () => {
    const log = makeExport();
    claim(log, 'new', [
      { op: 'update', table: 'carrier', key, set: { title: 'forged' } },
      { op: 'delete', table: 'loan', key: { unit_id: 'u1', carrier_id: 'c2', no: 9 } },
    ]);
    log.rows.carrier = (log.rows.carrier ?? []).map((line) => {
      const values = JSON.parse(line);
      return values.id === 'c1' ? canonical({ ...values, title: 'forged' }) : line;
    });
    log.rows.loan = (log.rows.loan ?? []).filter((line) => !line.includes('"carrier_id":"c2","no":9,'));
    const report = await judged(log);
    expect(report).toMatchObject({ exitCode: 16, found: { unproven: 3 } });
    expect(report.findings.slice(1).map(({ table }) => table)).toEqual(['carrier', 'loan']);
  });

  it('a row changed otherwise than it says is changed behind the product all the same', async () => {
    const log = makeExport();
    claim(log, 'new', [{ op: 'update', table: 'carrier', key, set: { title: 'a' } }]);
    log.rows.carrier = (log.rows.carrier ?? []).map((line) => {
      const values = JSON.parse(line);
      return values.id === 'c1' ? canonical({ ...values, title: 'b' }) : line;
    });
    expect(await judged(log)).toMatchObject({ exitCode: 14, found: { unproven: 1, row: 1 } });
  });

  it('claims that no row shows are unproven too', async () => {
    const log = makeExport();
    claim(log, 'new', [{ op: 'update', table: 'carrier', key, set: { title: 'never' } }]);
    expect(await judged(log)).toMatchObject({ exitCode: 16, found: { unproven: 1 } });
  });

  it('one that changes no row is a note and no more', async () => {
    const log = makeExport();
    claim(log, 'new', []);
    const report = await judged(log);
    expect(report).toMatchObject({ ok: true, unsealed: 1 });
    expect(report.notes[0]?.en).toContain('1 entries were not yet sealed');
  });

  it('one whose row changes are not those of its text is said to be so', async () => {
    const log = makeExport();
    claim(log, 'new', []);
    log.unsealed[0] = {
      ...(log.unsealed[0] as Export['unsealed'][0]),
      ops: canonical([{ op: 'insert', table: 'loan', row }]),
    };
    expect(await judged(log)).toMatchObject({ exitCode: 16, found: { unproven: 2 } });
  });

  it('a line that names a member twice is not read at all', async () => {
    const log = makeExport();
    claim(log, 'new', [{ op: 'insert', table: 'loan', row }]);
    const dir = writeExport(log);
    appendFileSync(`${dir}/unsealed.jsonl`, '{"id":"a","id":"b","leaf":"","ops":"[]"}\n');
    expect((await verifyExport(dir)).found).toMatchObject({ unverifiable: 1 });
  });
});

describe('an old entry played again', () => {
  it('unsealed, under its own number or another, is a copy', async () => {
    for (const [id, kinds] of [
      ['e000005', { repeated: 1 }],
      ['fresh', { repeated: 2 }],
    ] as const) {
      const log = makeExport();
      log.unsealed.push({ id, leaf: log.leaves[5] as string, ops: log.ops[5] as string });
      const report = await judged(log);
      expect(report).toMatchObject({ ok: false, exitCode: 10, found: kinds });
      expect(report.findings.some(({ seq }) => seq === 5)).toBe(true);
    }
  });

  it('sealed a second time is refused although everything is signed', async () => {
    const log = makeExport({ size: 8 });
    const again = makeExport({
      size: 9,
      signer: log.signer,
      ops: (i) => (i < 8 ? (JSON.parse(log.ops[i] as string) as Json[]) : []),
    });
    again.leaves[8] = canonical({ ...JSON.parse(again.leaves[8] as string), id: 'e000003' });
    resign(again);
    expect(await judged(again)).toMatchObject({ exitCode: 10, findings: [{ kind: 'repeated', seq: 8 }] });
  });
});

describe('an entry whose text is none of the product’s', () => {
  const bad: Record<string, (leaf: string) => string> = {
    'with a member twice': (leaf) => leaf.replace('"act":', '"act":"x","act":'),
    'with a member nobody declared': (leaf) => leaf.replace('"act":', '"about":1,"act":'),
    'without a member': (leaf) => leaf.replace('"late":false,', ''),
    'with its members in another order': (leaf) => leaf.replace(/"act":"[^"]*",("actor":[^,]*),/, '$1,"act":"x",'),
  };
  for (const [name, change] of Object.entries(bad)) {
    it(`${name} is refused although it is signed`, async () => {
      const log = makeExport({ size: 8 });
      log.leaves[4] = change(log.leaves[4] as string);
      resign(log);
      expect(await judged(log)).toMatchObject({ ok: false, exitCode: 20, findings: [{ seq: 4 }] });
    });
  }
});

describe('rows whose text is not plain', () => {
  const truth = makeExport();
  const forged = async (change: (line: string) => string): Promise<Report> => {
    const log = { ...truth, rows: { ...truth.rows, carrier: [...(truth.rows.carrier ?? [])] } };
    log.rows.carrier[2] = change(log.rows.carrier[2] as string);
    return judged(log);
  };

  it('a column named twice is refused, whichever of the two is right', async () => {
    expect(await forged((line) => line.replace('"id":', '"title":"forged","id":'))).toMatchObject({ exitCode: 14 });
    expect(await forged((line) => line.replace(/^\{/, '{"title":"forged",'))).toMatchObject({ exitCode: 14 });
  });

  it('a column no table has is refused, null or not', async () => {
    expect(await forged((line) => line.replace(/^\{/, '{"extra":null,'))).toMatchObject({ exitCode: 14 });
    expect(await forged((line) => line.replace(/^\{/, '{"extra":"x",'))).toMatchObject({ exitCode: 14 });
  });

  it('a member named twice inside a value is refused', async () => {
    expect(await forged((line) => line.replace('{"n":', '{"n":7,"n":'))).toMatchObject({ exitCode: 14 });
  });
});

describe('columns beside the signed text', () => {
  it('that differ from it are named, and those that do not are not', async () => {
    const log = makeExport();
    const shown = JSON.parse(log.leaves[9] as string);
    const dir = writeExport(log);
    const line = (seq: number, more: object) => canonical({ seq, shown: { ...shown, ...more } } as never);
    writeFileSync(`${dir}/columns.jsonl`, `${line(9, {})}\n`);
    expect(await verifyExport(dir)).toMatchObject({ ok: true });
    writeFileSync(`${dir}/columns.jsonl`, `${line(9, { actor: 'someone else', outcome: 'denied' })}\n`);
    expect(await verifyExport(dir)).toMatchObject({
      exitCode: 17,
      findings: [{ kind: 'columns', seq: 9, columns: ['actor', 'outcome'] }],
    });
  });
});

describe('passwords', () => {
  const is = 'a'.repeat(64);
  const bound = (): Export => {
    const log = makeExport({ size: 8 });
    const entry = (at: number, credentials: Json) => {
      log.leaves[at] = canonical({ ...JSON.parse(log.leaves[at] as string), v: 3, law: '', credentials });
    };
    entry(2, [
      { person: 'p1', is: 'b'.repeat(64) },
      { person: 'p2', is },
    ]);
    entry(5, [
      { person: 'p1', is },
      { person: 'p3', is: null },
    ]);
    resign(log);
    return log;
  };
  const withThose = (...lines: Json[]): Promise<Report> => {
    const dir = writeExport(bound());
    writeFileSync(`${dir}/credentials.jsonl`, lines.map((line) => `${canonical(line)}\n`).join(''));
    return verifyExport(dir);
  };
  const [p1, p2]: [JsonObject, JsonObject] = [
    { unit: 'u1', person: 'p1', is },
    { unit: 'u1', person: 'p2', is },
  ];

  it('that entries set, each as it was set last, are good', async () => {
    expect(await withThose(p1, p2)).toMatchObject({ ok: true, findings: [] });
  });

  it('planted, changed, of before, brought back or gone are named by a code of their own', async () => {
    const cases: Json[][] = [
      [p1, p2, { unit: 'u1', person: 'p9', is }],
      [p1, { ...p2, is: 'c'.repeat(64) }],
      [{ ...p1, is: 'b'.repeat(64) }, p2],
      [p1, p2, { unit: 'u1', person: 'p3', is }],
      [p1],
    ];
    for (const lines of cases)
      expect(await withThose(...lines)).toMatchObject({ exitCode: 18, found: { credential: 1 } });
  });

  it('cannot be left out of an export', async () => {
    expect(await verifyExport(writeExport(bound()))).toMatchObject({ exitCode: 20 });
  });
});
