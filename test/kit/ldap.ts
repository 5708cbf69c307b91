import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { BerReader, BerWriter, type Filter, FilterParser } from 'ldapts';

export interface Person {
  readonly dn: string;
  readonly password: string;
  readonly attributes: Readonly<Record<string, string | Buffer>>;
}

const tags = { bind: 0x60, search: 0x63, unbind: 0x42, extended: 0x77, entry: 0x64, done: 0x65, reference: 0x73 };
const codes = { fine: 0, tooMany: 4, referral: 10, tlsFirst: 13, wrong: 49, unwilling: 53 };

/** The far side of LDAP, as small as the questions it is asked: binds, searches by attribute, StartTLS. What it was told is kept. */
export class TestLdap {
  people: readonly Person[] = [];
  /** What binds and searches were asked, in order. */
  readonly heard: string[] = [];
  /** How many of what is found are told page by page. */
  cutAfter = Infinity;
  /** Nothing is answered any more; the line is cut after the search; a referral instead of an answer. */
  ails: 'nothing' | 'silent' | 'cut' | 'refers' | 'refers-once' | 'limits' = 'nothing';
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;

  constructor(tls?: { readonly cert: Buffer; readonly key: Buffer }) {
    this.tls = tls;
    this.server = createServer((socket) => {
      this.sockets.add(socket);
      this.listen(socket, false);
    });
  }

  async start(): Promise<number> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  private listen(socket: Socket, secure: boolean): void {
    socket.on('error', () => {});
    socket.on('data', (data: Buffer) => this.answer(socket, data, secure));
  }

  private answer(socket: Socket, data: Buffer, secure: boolean): void {
    if (this.ails === 'silent') return;
    const reader = new BerReader(data);
    reader.readSequence();
    const id = reader.readInt() ?? 0;
    const tag = reader.peek() ?? 0;
    if (tag === tags.unbind) return void socket.end();
    reader.readSequence(tag);
    if (tag === tags.extended) return this.startTls(socket, id);
    if (this.tls && !secure) return void socket.write(result(id, tag + 1, codes.tlsFirst));
    if (tag === tags.bind) return void socket.write(result(id, tag + 1, this.bind(reader)));
    this.search(socket, id, reader);
  }

  private startTls(socket: Socket, id: number): void {
    if (!this.tls) return void socket.write(result(id, 0x78, codes.unwilling));
    socket.removeAllListeners('data');
    socket.write(result(id, 0x78, codes.fine));
    this.listen(new TLSSocket(socket, { isServer: true, ...this.tls }), true);
  }

  private bind(reader: BerReader): number {
    reader.readInt();
    const dn = reader.readString() ?? '';
    const password = reader.readString(0x80) ?? '';
    this.heard.push(`bind ${dn}`);
    // As most servers do: who gives no password is let in as nobody.
    if (password === '') return codes.fine;
    return this.people.some((one) => one.dn === dn && one.password === password) ? codes.fine : codes.wrong;
  }

  private pageIn(reader: BerReader): Page | undefined {
    reader.readSequence();
    while (reader.remain > 0 && reader.peek() === 0x04) reader.readString();
    if (reader.peek() !== 0xa0) return undefined;
    reader.readSequence(0xa0);
    reader.readSequence();
    reader.readString();
    if (reader.peek() === 0x01) reader.readBoolean();
    const value = new BerReader(reader.readString(0x04, true) ?? Buffer.alloc(0));
    value.readSequence();
    return { size: value.readInt() ?? 0, from: Number(value.readString() ?? 0) };
  }

  /** A page is told as far as `cutAfter` says; then there are no more, without a word. */
  private onePage(socket: Socket, id: number, found: readonly Person[], { size, from }: Page): void {
    const end = Math.min(from + size, this.cutAfter);
    for (const one of found.slice(from, end)) socket.write(entry(id, one));
    if (this.ails === 'refers-once') socket.write(reference(id, 'ldap://127.0.0.1:9/dc=elsewhere'));
    if (this.ails === 'cut') return void socket.end();
    if (this.ails === 'limits') return void socket.write(result(id, tags.done, codes.tooMany));
    socket.write(pageDone(id, end < Math.min(found.length, this.cutAfter) ? String(end) : ''));
  }

  private search(socket: Socket, id: number, reader: BerReader): void {
    reader.readString();
    reader.readEnumeration();
    reader.readEnumeration();
    const most = reader.readInt() ?? 0;
    reader.readInt();
    reader.readBoolean();
    const filter = FilterParser.parse(reader);
    this.heard.push(`search ${filter}`);
    const page = this.pageIn(reader);
    if (this.ails === 'refers') {
      socket.write(reference(id, 'ldap://127.0.0.1:9/dc=elsewhere'));
      return void socket.write(result(id, tags.done, codes.referral));
    }
    const found = this.people.filter((one) => fits(filter, one));
    if (page) return this.onePage(socket, id, found, page);
    const told = most === 0 ? found : found.slice(0, most);
    for (const one of told) socket.write(entry(id, one));
    socket.write(result(id, tags.done, found.length > told.length ? codes.tooMany : codes.fine));
    if (this.ails === 'cut') socket.end();
  }
}

/** Which part of what is found is wanted (RFC 2696): the cookie is where it begins. */
interface Page {
  readonly size: number;
  readonly from: number;
}

function fits(filter: Filter, { attributes }: Person): boolean {
  const known = Object.entries(attributes).map(([name, value]) => [
    name.toLowerCase(),
    typeof value === 'string' ? value : value.toString('latin1'),
  ]);
  return filter.matches(Object.fromEntries(known) as Record<string, string>, false);
}

function message(id: number, tag: number, write: (writer: BerWriter) => void): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  writer.startSequence(tag);
  write(writer);
  writer.endSequence();
  writer.endSequence();
  return writer.buffer;
}

function result(id: number, tag: number, code: number): Buffer {
  return message(id, tag, (writer) => {
    writer.writeEnumeration(code);
    writer.writeString('');
    writer.writeString('');
  });
}

function pageDone(id: number, cookie: string): Buffer {
  const value = new BerWriter();
  value.startSequence();
  value.writeInt(0);
  value.writeString(cookie);
  value.endSequence();
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  writer.startSequence(tags.done);
  writer.writeEnumeration(codes.fine);
  writer.writeString('');
  writer.writeString('');
  writer.endSequence();
  writer.startSequence(0xa0);
  writer.startSequence();
  writer.writeString('1.2.840.113556.1.4.319');
  writer.writeBuffer(value.buffer, 0x04);
  writer.endSequence();
  writer.endSequence();
  writer.endSequence();
  return writer.buffer;
}

function reference(id: number, url: string): Buffer {
  return message(id, tags.reference, (writer) => writer.writeString(url));
}

function entry(id: number, { dn, attributes }: Person): Buffer {
  return message(id, tags.entry, (writer) => {
    writer.writeString(dn);
    writer.startSequence();
    for (const [name, value] of Object.entries(attributes)) {
      writer.startSequence();
      writer.writeString(name);
      writer.startSequence(0x31);
      writer.writeBuffer(Buffer.from(value as string), 0x04);
      writer.endSequence();
      writer.endSequence();
    }
    writer.endSequence();
  });
}
