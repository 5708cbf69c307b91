import { once } from 'node:events';
import type { Duplex, Writable } from 'node:stream';
import type pg from 'pg';

/** What pg's connection offers beside its declared types. */
interface CopyConnection {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** The part of a query that pg calls; COPY gives no rows. */
abstract class CopyQuery {
  readonly done: Promise<void>;
  protected readonly resolve: () => void;
  protected readonly reject: (error: Error) => void;
  protected failure: Error | null = null;
  private readonly text: string;

  constructor(text: string) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    promise.catch(() => {});
    this.done = promise;
    this.resolve = resolve;
    this.reject = reject;
    this.text = text;
  }

  submit(connection: object): void {
    (connection as CopyConnection).query(this.text);
  }

  handleError(error: Error): void {
    this.failure = error;
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.failure === null) this.resolve();
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCommandComplete(): void {}
}

class CopyOut extends CopyQuery {
  private readonly out: Writable;
  rows = 0;

  constructor(text: string, out: Writable) {
    super(text);
    this.out = out;
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }, connection: CopyConnection): void {
    this.rows += 1;
    // The parser uses its buffer again; what waits to be compressed must be its own.
    if (this.out.write(Buffer.from(chunk))) return;
    // A file that broke takes nothing and is closed already: whoever writes next is told.
    if (this.out.destroyed) return;
    // What the socket had read already still comes.
    if (connection.stream.isPaused()) return;
    connection.stream.pause();
    const resume = () => {
      this.out.off('drain', resume).off('close', resume);
      connection.stream.resume();
    };
    this.out.once('drain', resume).once('close', resume);
  }

  handleCopyInResponse(): void {}
}

class CopyIn extends CopyQuery {
  private readonly chunks: AsyncIterable<Buffer>;

  constructor(text: string, chunks: AsyncIterable<Buffer>) {
    super(text);
    this.chunks = chunks;
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.send(connection).catch((error: Error) => connection.sendCopyFail(error.message));
  }

  handleCopyData(): void {}

  private async send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.chunks) {
      if (this.failure !== null) return;
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }
}

/** Writes what a COPY … TO STDOUT gives; answers its rows. */
export async function copyOut(client: pg.ClientBase, text: string, out: Writable): Promise<number> {
  const query = new CopyOut(text, out);
  client.query(query as unknown as pg.Submittable);
  await query.done;
  return query.rows;
}

/** Feeds a COPY … FROM STDIN. */
export async function copyIn(client: pg.ClientBase, text: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  const query = new CopyIn(text, chunks);
  client.query(query as unknown as pg.Submittable);
  await query.done;
}
