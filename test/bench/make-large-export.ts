import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { canonical } from '#kernel/canonical.ts';
import { checkpointBody, formatNote, formatVkey, toBase64, verifierKey } from '#kernel/checkpoint.ts';
import { createFrontier, leafHash } from '#kernel/merkle.ts';
import { sha256 } from '#server/crypto/hash.ts';

const columns = [
  'unit_id',
  'id',
  'document_id',
  'copy_no',
  'number',
  'title',
  'kind',
  'level',
  'scope',
  'barred',
  'state',
  'holder_kind',
  'holder_id',
  'due_at',
  'pages',
  'made_at',
  'version',
  'place',
  'note',
  'recalled',
];
const checkpoints = 100;

function id(prefix: string, n: number): string {
  return `${prefix}_${n.toString(36).padStart(16, '0')}`;
}

function carrier(n: number) {
  return {
    unit_id: 'u_0000000000000001',
    id: id('car', n),
    document_id: id('doc', n >> 2),
    copy_no: n % 40,
    number: `密〔2026〕${n}号`,
    title: `关于第 ${n} 项工作安排的通知`,
    kind: 'paper',
    level: 3 + (n % 3),
    scope: ['duty:registry', 'd:office'],
    barred: [],
    state: 'held',
    holder_kind: 'registry',
    holder_id: null,
    due_at: null,
    pages: n % 90,
    made_at: '2026-08-01T08:00:00.000Z',
    version: 1,
    place: `A-${n % 100}`,
    note: null,
    recalled: false,
  };
}

interface Custody {
  readonly holder_kind: string;
  readonly holder_id: string | null;
  readonly due_at: string | null;
}

/**
 * An invented log as an office writes it: four in ten entries register a carrier, three move one (custody changes, a
 * movement and an obligation are added), three are reads and refusals that change nothing. Returns the verifier key.
 */
export function makeLargeExport(dir: string, size: number): string {
  mkdirSync(path.join(dir, 'rows'), { recursive: true });
  const out = (name: string) => buffered(path.join(dir, name));
  const [ledger, ops, notes] = [out('ledger.jsonl'), out('ops.jsonl'), out('checkpoints.jsonl')];
  const [carriers, movements] = [out('rows/carrier.jsonl'), out('rows/movement.jsonl')];
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = verifierKey(
    'jingui/bench',
    Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
    sha256.hash,
  );
  const frontier = createFrontier(sha256);
  const moved = new Map<number, Custody>();
  let made = 0;
  for (let i = 0; i < size; i += 1) {
    const kind = i % 10;
    let text = '[]';
    if (kind < 4) {
      text = canonical([{ op: 'insert', table: 'carrier', row: carrier(made) }]);
      made += 1;
    } else if (kind < 7) {
      const n = (i * 7919) % made;
      const set = { holder_kind: 'person', holder_id: id('per', i % 500), due_at: '2026-08-07T09:30:00.000Z' };
      const movement = {
        unit_id: 'u_0000000000000001',
        id: id('mov', i),
        carrier_id: id('car', n),
        from_id: null,
        to_id: set.holder_id,
        at: '2026-08-01T08:00:00.000Z',
      };
      moved.set(n, set);
      movements.line(canonical(movement));
      text = canonical([
        { op: 'update', table: 'carrier', key: { unit_id: movement.unit_id, id: movement.carrier_id }, set },
        { op: 'insert', table: 'movement', row: movement },
      ]);
    }
    const leaf = canonical({
      v: 1,
      alg: 'sha256',
      id: id('ent', i),
      unit: 'u_0000000000000001',
      at: new Date(1785542400000 + i * 1000).toISOString(),
      actor: id('per', i % 500),
      device: 'desk-1',
      act: kind < 4 ? 'mail.receive' : kind < 7 ? 'hands.lend' : 'read:carriers',
      outcome: 'done',
      clauses: ['CARRIER-026', 'CARRIER-030'],
      object: { table: 'carrier', id: id('car', i) },
      level: 3,
      late: false,
      input: '0'.repeat(64),
      ops: createHash('sha256').update(text).digest('hex'),
    });
    ledger.line(leaf);
    ops.line(text);
    frontier.append(leafHash(sha256, Buffer.from(leaf)));
    if ((i + 1) % Math.ceil(size / checkpoints) === 0 || i === size - 1) {
      const body = checkpointBody({ origin: key.name, size: i + 1, root: frontier.root(), alg: 'sha256' });
      const signature = sign(null, Buffer.from(body), privateKey);
      notes.line(
        canonical({ note: formatNote({ body, signatures: [{ name: key.name, keyId: key.keyId, signature }] }) }),
      );
    }
  }
  for (let n = 0; n < made; n += 1) carriers.line(canonical({ ...carrier(n), ...moved.get(n) }));
  for (const file of [ledger, ops, notes, carriers, movements]) file.close();
  const typed = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'text']));
  const tables = {
    carrier: { key: ['unit_id', 'id'], columns: typed(columns) },
    movement: { key: ['unit_id', 'id'], columns: typed(['unit_id', 'id', 'carrier_id', 'from_id', 'to_id', 'at']) },
  };
  const head = {
    format: 'jingui-export/1',
    installation: 'bench',
    origin: key.name,
    alg: 'sha256',
    public_key: toBase64(key.publicKey),
    size,
    tables,
  };
  writeFileSync(path.join(dir, 'manifest.json'), JSON.stringify(head));
  return formatVkey(key);
}

function buffered(file: string) {
  const fd = openSync(file, 'w');
  let text = '';
  const flush = () => {
    writeSync(fd, text);
    text = '';
  };
  return {
    line(line: string) {
      text += `${line}\n`;
      if (text.length > 1 << 20) flush();
    },
    close() {
      flush();
      closeSync(fd);
    },
  };
}
