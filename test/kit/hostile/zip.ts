import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a packed file, with whatever lies a head can tell. */
export interface Part {
  readonly name: string;
  readonly body?: string | Uint8Array;
  /** Packed already: what it unpacks to is told by `crc` and `size`. */
  readonly packed?: Uint8Array;
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  /** UNIX mode of the directory: 0o120777 is a link. */
  readonly mode?: number;
  /** Its bytes are those of the part before. */
  readonly shares?: boolean;
}

/** Writes a packed file; `count` is what the end says of its parts. */
export function zip(parts: readonly Part[], count?: number): Buffer {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let before = 0;
  for (const part of parts) {
    const body = Buffer.from(part.body ?? '');
    const method = part.method ?? 8;
    const packed = Buffer.from(part.packed ?? (method === 8 ? deflateRawSync(body, { level: 9 }) : body));
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(part.crc ?? crc32(body), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.size ?? body.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
    const from = part.shares ? before : at;
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(from, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), fields, rest, name]));
    if (part.shares) continue;
    before = at;
    out.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE((count ?? parts.length) & 0xffff, 8);
  end.writeUInt16LE((count ?? parts.length) & 0xffff, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...out, central, end]);
}
