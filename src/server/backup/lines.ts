import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const newline = 0x0a;
/** Lines handed on together, up to so many bytes. */
const runBytes = 256 * 1024;

/** The file ends before a section of it does. */
export class CutShort extends Error {}

/** What a gzip file holds. */
export function unzipped(file: string): Readable {
  const content = createGunzip();
  pipeline(createReadStream(file), content, () => {}); // Whoever reads is told by the stream he reads.
  return content;
}

/** Reads the lines of a backup, one by one or as runs up to the end of a section. A line keeps its line break. */
export class BackupLines {
  private readonly chunks: AsyncIterator<Buffer>;
  private buffer = Buffer.alloc(0);
  private at = 0;

  constructor(content: Readable) {
    this.chunks = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** The next line; null at the end of the file. */
  async next(): Promise<Buffer | null> {
    for (let from = this.at; ; ) {
      const found = this.buffer.indexOf(newline, from);
      if (found >= 0) {
        const line = this.buffer.subarray(this.at, found + 1);
        this.at = found + 1;
        return line;
      }
      from = this.buffer.length - this.at;
      const { value, done } = await this.chunks.next();
      if (done) return null;
      this.buffer = Buffer.concat([this.buffer.subarray(this.at), value]);
      this.at = 0;
    }
  }

  /** The lines of a section, some together, without its end. Throws where the file ends before the section does. */
  async *section(): AsyncGenerator<Buffer> {
    let run: Buffer[] = [];
    let bytes = 0;
    for (;;) {
      const line = await this.next();
      if (line === null) throw new CutShort('the backup ends in the middle');
      if (line.length === 3 && line[0] === 0x5c && line[1] === 0x2e) break;
      run.push(Buffer.from(line));
      bytes += line.length;
      if (bytes < runBytes) continue;
      yield Buffer.concat(run);
      [run, bytes] = [[], 0];
    }
    if (bytes > 0) yield Buffer.concat(run);
  }
}

/** A line of JSON; null for what is none. */
export function parsed<T>(line: Buffer | null): T | null {
  try {
    return line === null ? null : (JSON.parse(line.toString('utf8')) as T);
  } catch {
    return null;
  }
}
