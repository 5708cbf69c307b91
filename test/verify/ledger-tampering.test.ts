import { afterAll, describe, expect, it } from 'vitest';
import { canonical } from '#kernel/canonical.ts';
import { type FindingKind, type Report, verifyExport } from '#verify/main.ts';
import {
  cleanUp,
  createSigner,
  type Export,
  makeExport,
  resign,
  signNote,
  writeExport,
  writeWitness,
} from './support/export-fixture.ts';

/**
 * A log of 128 entries, damaged in every way one entry can be: with the sealed leaf hashes beside it, where the exact
 * entry is named, and without them, where the signed checkpoints tell the range.
 */
const size = 128;
const pristine = makeExport({ checkpointsAt: [32, 64, 96] });
let dir: string | undefined;
afterAll(cleanUp);

async function damaged(change: (log: Export) => void, witness?: string): Promise<Report> {
  const log: Export = {
    ...structuredClone({ ...pristine, signer: undefined }),
    signer: pristine.signer,
  } as unknown as Export;
  change(log);
  dir = writeExport(log, dir);
  return verifyExport(dir, witness === undefined ? {} : { witness: writeWitness(witness) });
}

function kinds(report: Report): FindingKind[] {
  return [...new Set(report.findings.map(({ kind }) => kind))];
}

function flipBit(text: string, bit: number): string {
  const bytes = Buffer.from(text);
  const at = Math.floor(bit / 8) % bytes.length;
  bytes[at] = (bytes[at] as number) ^ (1 << (bit % 8));
  return bytes.toString('latin1');
}

/** Any other value of the same type, so that the entry stays well-formed. */
function other(value: unknown): unknown {
  if (typeof value === 'string') return value.endsWith('0') ? `${value.slice(0, -1)}1` : `${value.slice(0, -1)}0`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 'someone';
  return Array.isArray(value) ? value.slice(1) : { ...value, id: 'another' };
}

const numbers = Array.from({ length: size }, (_, i) => i);
const leaf = (i: number): string => pristine.leaves[i] as string;

describe('every single-entry edit', () => {
  it('of any field of any entry is found and the entry named', async () => {
    for (const i of numbers) {
      const entry = JSON.parse(leaf(i)) as Record<string, unknown>;
      const fields = i % 8 === 0 ? Object.keys(entry) : [Object.keys(entry)[i % 15] as string];
      for (const field of fields) {
        const report = await damaged((log) => {
          log.leaves[i] = canonical({ ...entry, [field]: other(entry[field]) } as never);
        });
        expect(report, `${i} ${field}`).toMatchObject({ ok: false, exitCode: 10 });
        expect(report.findings[0], `${i} ${field}`).toMatchObject({ kind: 'edited', seq: i });
      }
    }
  });

  it('of several bits of any entry is found', async () => {
    for (const i of numbers) {
      for (const bit of [0, 37, 1111 + 13 * i]) {
        const report = await damaged((log) => {
          log.leaves[i] = flipBit(leaf(i), bit).replaceAll('\n', ' ');
        });
        expect(report, `${i} bit ${bit}`).toMatchObject({ exitCode: 10 });
        expect(report.findings[0]?.seq, `${i} bit ${bit}`).toBe(i);
      }
    }
  });

  it('is found without the sealed leaf hashes, within the range the checkpoints give', async () => {
    for (const i of numbers) {
      const report = await damaged((log) => {
        log.sealed = null;
        log.leaves[i] = leaf(i).replace('"alg":"sha256"', '"alg":"sm3"');
      });
      expect(report.exitCode).toBe(10);
      expect(report.findings[0]).toMatchObject({
        kind: 'edited',
        seq: Math.floor(i / 32) * 32,
        untilSeq: Math.floor(i / 32) * 32 + 31,
      });
    }
  });

  it('of the row changes beside any entry is found and the entry named', async () => {
    for (const i of numbers) {
      const report = await damaged((log) => {
        log.ops[i] =
          log.ops[i] === '[]' ? '[{}]' : flipBit(log.ops[i] as string, 8 * (i + 3) + 1).replaceAll('\n', ' ');
      });
      expect(report.exitCode, `${i}`).toBe(10);
      expect(report.findings[0], `${i}`).toMatchObject({ kind: 'edited', seq: i });
    }
  });
});

describe('every deletion', () => {
  for (const sealed of [true, false]) {
    it(`of one entry ${sealed ? 'with' : 'without'} the sealed leaf hashes is found`, async () => {
      for (const i of numbers) {
        const report = await damaged((log) => {
          if (!sealed) log.sealed = null;
          log.leaves.splice(i, 1);
          log.ops.splice(i, 1);
        });
        const last = i === size - 1;
        expect(report.exitCode, `${i}`).toBe(last || (!sealed && i >= 96) ? 11 : 10);
        if (sealed) expect(report.findings[0], `${i}`).toMatchObject({ kind: last ? 'truncated' : 'deleted', seq: i });
      }
    });
  }

  it('is found where the export left an empty line for the missing number', async () => {
    for (const i of numbers) {
      const report = await damaged((log) => {
        log.leaves[i] = '';
        (log.sealed as Uint8Array[])[i] = new Uint8Array(32);
      });
      expect(report.exitCode).toBe(10);
      expect(report.findings[0]).toMatchObject({ kind: 'deleted', seq: i });
    }
  });

  it('of the row changes of one entry only is found', async () => {
    for (const i of numbers) {
      const report = await damaged((log) => void log.ops.splice(i, 1));
      expect([10, 11], `${i}`).toContain(report.exitCode);
    }
  });
});

describe('every swap', () => {
  it('of neighbours is found', async () => {
    for (let i = 0; i + 1 < size; i += 1) {
      const report = await damaged((log) => {
        [log.leaves[i], log.leaves[i + 1]] = [leaf(i + 1), leaf(i)];
        [log.ops[i], log.ops[i + 1]] = [log.ops[i + 1] as string, log.ops[i] as string];
      });
      expect(report.exitCode).toBe(10);
      expect(report.findings[0]).toMatchObject({ kind: 'reordered', seq: i, untilSeq: i + 1 });
    }
  });

  it('of any two is found', async () => {
    for (let n = 0; n < 300; n += 1) {
      const [i, j] = [(n * 37) % size, (n * 53 + 1 + Math.floor(n / size)) % size];
      if (i === j) continue;
      const report = await damaged((log) => {
        if (n % 2 === 0) log.sealed = null;
        [log.leaves[i], log.leaves[j]] = [leaf(j), leaf(i)];
        [log.ops[i], log.ops[j]] = [log.ops[j] as string, log.ops[i] as string];
      });
      expect(report.exitCode, `${i} ${j}`).toBe(10);
      if (n % 2 === 1) expect(report.findings[0]).toMatchObject({ kind: 'reordered', seq: Math.min(i, j) });
    }
  });
});

describe('every duplication and insertion', () => {
  it('is found and named', async () => {
    for (const i of numbers) {
      for (const at of [i, (i * 7) % size, size]) {
        const report = await damaged((log) => {
          log.leaves.splice(at, 0, leaf(i));
          log.ops.splice(at, 0, pristine.ops[i] as string);
        });
        expect(report.exitCode, `${i} at ${at}`).toBe(10);
        expect(report.findings[0]?.kind).toBe('inserted');
      }
    }
  });
});

describe('every truncation', () => {
  it('that leaves the newest checkpoint is a truncation', async () => {
    for (const sealed of [true, false]) {
      for (const i of numbers) {
        const report = await damaged((log) => {
          if (!sealed) log.sealed = null;
          log.leaves.length = i;
          log.ops.length = i;
        });
        expect(report.exitCode).toBe(11);
        expect(report.findings[0]).toMatchObject({ kind: 'truncated', seq: i });
      }
    }
  });

  it('back to an old checkpoint is a rollback to whoever kept a newer one, and to nobody else', async () => {
    for (const i of numbers) {
      const rollback = (log: Export): void => {
        Object.assign(log, makeExport({ size: i, signer: pristine.signer }));
      };
      expect((await damaged(rollback, pristine.notes.at(-1))).exitCode, `${i}`).toBe(13);
      expect(kinds(await damaged(rollback)), `${i}`).toEqual([]);
    }
  });

  it('that the manifest still contradicts is found without a witness', async () => {
    const report = await damaged((log) => {
      Object.assign(log, makeExport({ size: 100, signer: pristine.signer }), { manifest: { size } });
    });
    expect(report.exitCode).toBe(11);
  });
});

describe('every fork', () => {
  it('that the key signed again from any entry on is found by the witness', async () => {
    for (const i of numbers) {
      const report = await damaged((log) => {
        for (let n = i; n < size; n += 1) log.leaves[n] = leaf(n).replace('"late":false', '"late":true');
        resign(log);
      }, pristine.notes.at(-1));
      expect(report.exitCode, `${i}`).toBe(12);
      expect(kinds(report)).toEqual(['fork']);
    }
  });

  it('is found by the log itself where an older checkpoint was left', async () => {
    const report = await damaged((log) => {
      log.leaves[10] = leaf(10).replace('"late":false', '"late":true');
      resign(log);
      log.notes = [...pristine.notes.slice(0, 3), ...log.notes];
    });
    expect(report).toMatchObject({ exitCode: 12, found: { fork: 3 } });
  });

  it('of equal length is found', async () => {
    const report = await damaged((log) => {
      const forged = log.leaves.with(127, leaf(127).replace('"late":false', '"late":true'));
      log.notes.splice(3, 0, signNote(log.signer, 'sha256', forged));
    });
    expect(report.exitCode).toBe(12);
  });
});

describe('signatures', () => {
  it('any change of a checkpoint is a bad signature', async () => {
    const note = pristine.notes.at(-1) as string;
    for (let at = 0; at < note.length; at += 1) {
      const changed = note.slice(0, at) + (note[at] === 'A' ? 'B' : 'A') + note.slice(at + 1);
      const report = await damaged((log) => {
        log.notes = [...log.notes.slice(0, -1), changed];
      });
      expect(report.exitCode, `${at} ${JSON.stringify(note[at])}`).toBe(15);
    }
  });

  it('a history signed by another key is a bad signature, also where the manifest was adapted', async () => {
    const stranger = createSigner();
    const swap = (log: Export): void => {
      log.signer = stranger;
      resign(log);
    };
    expect((await damaged(swap, pristine.notes.at(-1))).exitCode).toBe(15);
    const half = await damaged((log) => {
      log.notes = [signNote(stranger, 'sha256', log.leaves)];
    });
    expect(half.exitCode).toBe(15);
  });
});

describe('what cannot be verified', () => {
  it('says so with code 20', async () => {
    const cases: Record<string, (log: Export) => void> = {
      'no checkpoint': (log) => void (log.notes = []),
      'a manifest of another format': (log) => void (log.manifest = { format: 'x' }),
      'an unknown hash': (log) => void (log.manifest = { alg: 'md5' }),
      'a smaller size in the manifest': (log) => void (log.manifest = { size: 3 }),
    };
    for (const [name, change] of Object.entries(cases)) expect((await damaged(change)).exitCode, name).toBe(20);
    expect((await verifyExport('/nonexistent')).exitCode).toBe(20);
    expect((await damaged(() => {}, 'not a note')).exitCode).toBe(20);
  });
});
