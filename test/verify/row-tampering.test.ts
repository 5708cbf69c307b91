import { afterAll, describe, expect, it } from 'vitest';
import { canonical } from '#kernel/canonical.ts';
import { type Report, verifyExport } from '#verify/main.ts';
import { cleanUp, type Export, makeExport, writeExport } from './support/export-fixture.ts';

const pristine = makeExport();
let dir: string | undefined;
afterAll(cleanUp);

async function damaged(table: string, change: (rows: string[]) => void): Promise<Report> {
  const rows = structuredClone(pristine.rows);
  change(rows[table] as string[]);
  dir = writeExport({ ...pristine, rows } as Export, dir);
  return verifyExport(dir);
}

function keyOf(table: string, row: string): Record<string, unknown> {
  const values = JSON.parse(row) as Record<string, unknown>;
  return Object.fromEntries((pristine.tables[table]?.key ?? []).map((column) => [column, values[column]]));
}

function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return value === null ? 'someone' : [];
}

/** The last entry that touches the row, found without the verifier's help. */
function lastEntry(table: string, key: Record<string, unknown>): number {
  return pristine.ops.findLastIndex((text) => {
    const ops = JSON.parse(text) as { table: string; key?: object; row?: object }[];
    return ops.some((op) => {
      const from = { ...op.row, ...op.key } as Record<string, unknown>;
      return op.table === table && Object.entries(key).every(([column, value]) => from[column] === value);
    });
  });
}

describe.each(['carrier', 'loan'])('a row of %s changed behind the product', (table) => {
  const rows = pristine.rows[table] as string[];

  it('in any column is named with table, key, column and last lawful entry', async () => {
    for (const [i, row] of rows.entries()) {
      const values = JSON.parse(row) as Record<string, unknown>;
      const key = keyOf(table, row);
      for (const column of Object.keys(values).filter((name) => !(name in key))) {
        const report = await damaged(table, (all) => {
          all[i] = canonical({ ...values, [column]: other(values[column]) } as never);
        });
        expect(report, `${row} ${column}`).toMatchObject({ exitCode: 14, found: { row: 1 } });
        expect(report.findings[0]).toMatchObject({
          kind: 'row',
          table,
          key,
          columns: [column],
          lastSeq: lastEntry(table, key),
        });
      }
    }
  });

  it('in its key is named as missing there and extra here', async () => {
    for (const [i, row] of rows.entries()) {
      const key = keyOf(table, row);
      const moved = { ...key, [pristine.tables[table]?.key.at(-1) as string]: table === 'loan' ? 4711 : 'c4711' };
      const report = await damaged(table, (all) => {
        all[i] = canonical({ ...JSON.parse(row), ...moved });
      });
      expect(report.exitCode).toBe(14);
      expect(report.findings.map((finding) => finding.key)).toEqual([moved, key]);
    }
  });

  it('by deletion is named', async () => {
    for (const [i, row] of rows.entries()) {
      const report = await damaged(table, (all) => void all.splice(i, 1));
      expect(report).toMatchObject({ exitCode: 14, found: { row: 1 } });
      const key = keyOf(table, row);
      expect(report.findings[0]).toMatchObject({ kind: 'row', table, key, lastSeq: lastEntry(table, key) });
      expect(report.findings[0]?.says.zh).toContain('删除');
    }
  });

  it('by insertion or duplication is named', async () => {
    for (const [i, row] of rows.entries()) {
      const twice = await damaged(table, (all) => void all.splice(i, 0, row));
      expect(twice).toMatchObject({ exitCode: 14, found: { row: 1 } });
      expect(twice.findings[0]?.key).toEqual(keyOf(table, row));
      const forged = canonical({ ...JSON.parse(row), unit_id: 'u2' });
      const extra = await damaged(table, (all) => void all.splice(i, 0, forged));
      expect(extra).toMatchObject({ exitCode: 14, found: { row: 1 } });
      expect(extra.findings[0]?.key).toMatchObject({ unit_id: 'u2' });
    }
  });

  it('by exchanging the contents of two rows is found', async () => {
    const report = await damaged(table, (all) => {
      const [a, b] = [JSON.parse(all[0] as string), JSON.parse(all[1] as string)];
      all[0] = canonical({ ...b, ...keyOf(table, all[0] as string) });
      all[1] = canonical({ ...a, ...keyOf(table, rows[1] as string) });
    });
    expect(report).toMatchObject({ exitCode: 14, found: { row: 2 } });
  });
});

describe('rows the export should have', () => {
  it('a deleted row brought back is named with the entry that deleted it', async () => {
    const row = canonical({ unit_id: 'u1', carrier_id: 'c0', no: 1, note: '第1次' });
    const report = await damaged('loan', (all) => void all.push(row));
    expect(report).toMatchObject({ exitCode: 14, findings: [{ table: 'loan', lastSeq: 3 }] });
  });

  it('a table left out of the export is named', async () => {
    const { loan: _, ...tables } = pristine.tables;
    const report = await verifyExport(writeExport({ ...pristine, tables } as Export));
    expect(report).toMatchObject({ exitCode: 14, findings: [{ kind: 'row', table: 'loan' }] });
  });

  it('a missing or torn file of rows cannot be verified, unless rows are missing too', async () => {
    const { loan, ...rows } = pristine.rows;
    expect((await verifyExport(writeExport({ ...pristine, rows } as Export))).exitCode).toBe(14);
    const torn = await damaged('loan', (all) => void all.push('{"unit_id":"u1","carr'));
    expect(torn.exitCode).toBe(20);
    expect(loan?.length).toBeGreaterThan(0);
  });

  it('a ledger that changes a row that does not exist is itself called impossible', async () => {
    const key = { unit_id: 'u1', carrier_id: 'c', no: 1 };
    const log = makeExport({
      size: 2,
      ops: (i) => (i === 0 ? [] : [{ op: 'update', table: 'loan', key, set: { note: 'x' } }]),
    });
    const report = await verifyExport(writeExport({ ...log, rows: { carrier: [], loan: [] } }));
    expect(report).toMatchObject({ exitCode: 14, findings: [{ seq: 1, table: 'loan', key }] });
  });
});
