import { afterAll, describe, expect, it } from 'vitest';
import { formatVkey } from '#kernel/checkpoint.ts';
import type { Json } from '#kernel/json.ts';
import { verifyExport } from '#verify/main.ts';
import { cleanUp, createSigner, digest, makeExport, writeExport, writeWitness } from './support/export-fixture.ts';

afterAll(cleanUp);

describe('a true export', () => {
  for (const size of [0, 1, 2, 3, 7, 64, 65, 127, 128]) {
    it(`of ${size} entries passes`, async () => {
      const log = makeExport({ size, checkpointsAt: [0, Math.floor(size / 2)] });
      const report = await verifyExport(writeExport(log), { vkey: formatVkey(log.signer.verifier) });
      expect(report.findings).toEqual([]);
      expect(report).toMatchObject({ ok: true, exitCode: 0, size, tables: 2, checkpoints: 3 });
      expect(report.rows).toBe((log.rows.carrier?.length ?? 0) + (log.rows.loan?.length ?? 0));
    });
  }

  it('passes with SM3 as the tree hash', async () => {
    const report = await verifyExport(writeExport(makeExport({ alg: 'sm3', checkpointsAt: [50] })));
    expect(report).toMatchObject({ ok: true, alg: 'sm3', size: 128 });
  });

  it('passes with a witness of any earlier size', async () => {
    const log = makeExport();
    const dir = writeExport(log);
    for (const size of [0, 1, 77, 128]) {
      const older = makeExport({ size, signer: log.signer });
      const report = await verifyExport(dir, { witness: writeWitness(older.notes[0] as string) });
      expect(report).toMatchObject({ ok: true, witness: { size, agrees: true } });
    }
  });

  it('treats a null column and an absent one alike, and other spellings of one value as the same', async () => {
    const log = makeExport();
    log.rows.carrier = (log.rows.carrier ?? []).map((row, i) => {
      const { holder, ...rest } = JSON.parse(row);
      return i % 2 === 0 ? JSON.stringify(holder === null ? rest : { ...rest, holder }) : row.replace('工', '\\u5de5');
    });
    const report = await verifyExport(writeExport(log));
    expect(report.findings).toEqual([]);
  });

  it('holds a row through deletion and return', async () => {
    const key = { unit_id: 'u1', carrier_id: 'c', no: 1 };
    const steps: Json[][] = [
      [{ op: 'insert', table: 'loan', row: { ...key, note: 'a' } }],
      [
        { op: 'update', table: 'loan', key, set: { note: 'b' } },
        { op: 'delete', table: 'loan', key },
      ],
      [
        { op: 'insert', table: 'loan', row: { ...key, note: null } },
        { op: 'update', table: 'loan', key, set: { note: 'c' } },
      ],
      [{ op: 'update', table: 'loan', key, set: { note: 'd' } }],
    ];
    for (let size = 0; size <= steps.length; size += 1) {
      const report = await verifyExport(writeExport(makeExport({ size, ops: (i) => steps[i] ?? [] })));
      expect(report.findings).toEqual([]);
      expect(report.rows).toBe(size === 0 || size === 2 ? 0 : 1);
    }
  });
});

describe('a trust anchor', () => {
  it('refuses another key than the one the verifier trusts', async () => {
    const report = await verifyExport(writeExport(makeExport()), { vkey: formatVkey(createSigner().verifier) });
    expect(report.exitCode).toBe(15);
  });

  it('digests as the fixtures do', () => {
    expect(digest('sha256', '[]')).toBe('4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945');
  });
});
