import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const newline = 0x0a;
const chunk = 1 << 20;

/**
 * Walks a file line by line in one reused buffer. A line is buffer[start..end) until the next call of `next`; the
 * byte before it always belongs to the buffer and may be overwritten, so that a prefixed hash needs no copy.
 */
export interface Lines {
  buffer: Buffer;
  start: number;
  end: number;
  next(): boolean;
  close(): void;
}

export function readLines(file: string): Lines {
  const fd = openSync(file, 'r');
  let filled = 1;
  let eof = false;
  const lines: Lines = {
    buffer: Buffer.allocUnsafe(Math.min(chunk, fstatSync(fd).size) + 2),
    start: 1,
    end: 0,
    next() {
      lines.start = lines.end + 1;
      for (let from = lines.start; ; ) {
        const found = lines.buffer.indexOf(newline, from);
        if (found >= 0 && found < filled) {
          lines.end = found;
          return true;
        }
        if (eof) {
          // A last line without its newline is a line; what follows the last newline is not, if it is nothing.
          lines.end = filled;
          return lines.start < filled;
        }
        from = filled - lines.start + 1;
        refill();
      }
    },
    close: () => closeSync(fd),
  };

  function refill(): void {
    const kept = filled - lines.start;
    const wanted = kept * 2 > lines.buffer.length ? Buffer.allocUnsafe(lines.buffer.length * 2) : lines.buffer;
    lines.buffer.copy(wanted, 1, lines.start, filled);
    lines.buffer = wanted;
    lines.start = 1;
    filled = kept + 1;
    const read = readSync(fd, wanted, filled, wanted.length - filled, null);
    filled += read;
    eof = read === 0;
  }

  return lines;
}

/** The same from the last line to the first. */
export function readLinesBackward(file: string): Lines {
  const fd = openSync(file, 'r');
  /** Bytes of the file that come before buffer[0]. */
  let offset = fstatSync(fd).size;
  let finished = offset === 0;
  const lines: Lines = {
    buffer: Buffer.alloc(0),
    start: 0,
    end: 0,
    next() {
      if (finished) return false;
      if (lines.buffer.length === 0) {
        load();
        if (lines.buffer[lines.end - 1] === newline) lines.end -= 1;
      } else {
        lines.end = lines.start - 1;
      }
      for (;;) {
        const found = lines.end === 0 ? -1 : lines.buffer.lastIndexOf(newline, lines.end - 1);
        if (found < 0 && offset > 0) {
          load();
          continue;
        }
        finished = found < 0;
        lines.start = found + 1;
        return true;
      }
    },
    close: () => closeSync(fd),
  };

  /** Puts the chunk before the buffer in front of buffer[0..end). */
  function load(): void {
    const size = Math.min(chunk, offset);
    const target = Buffer.allocUnsafe(size + lines.end);
    lines.buffer.copy(target, size, 0, lines.end);
    offset -= size;
    for (let done = 0; done < size; ) done += readSync(fd, target, done, size - done, offset + done);
    lines.buffer = target;
    lines.end += size;
  }

  return lines;
}
