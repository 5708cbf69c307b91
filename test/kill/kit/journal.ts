import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Something the product said it had done. */
export type Acknowledged =
  | { readonly what: 'move'; readonly carrier: string; readonly id: string }
  | { readonly what: 'received'; readonly id: string; readonly doc_no: string; readonly copies: number }
  | { readonly what: 'case' | 'signed'; readonly id: string }
  | { readonly what: 'imported'; readonly numbers: readonly string[] };

/** What all cycles came to. */
export interface Tally {
  cycles: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  half: number;
  notHealed: number;
  odd: number;
  /** From a kill until everybody got on with his work, in milliseconds, by what was killed. */
  healed: Record<string, number[]>;
  /** Requests in flight at each kill. */
  inFlight: number[];
}

const empty: Tally = {
  cycles: 0,
  acknowledged: 0,
  lost: 0,
  doubled: 0,
  half: 0,
  notHealed: 0,
  odd: 0,
  healed: {},
  inFlight: [],
};

/** Keeps on disk what was acknowledged and what the cycles came to, so that a run that ends goes on where it was. */
export class Journal {
  private readonly lines: string;
  private readonly file: string;
  readonly tally: Tally;
  private list: Acknowledged[] = [];

  constructor(dir: string) {
    this.lines = path.join(dir, 'acknowledged.jsonl');
    this.file = path.join(dir, 'tally.json');
    this.tally = existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as Tally)
      : structuredClone(empty);
    if (existsSync(this.lines))
      this.list = readFileSync(this.lines, 'utf8')
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as Acknowledged);
  }

  acknowledge(one: object): void {
    this.list.push(one as Acknowledged);
    appendFileSync(this.lines, `${JSON.stringify(one)}\n`);
    this.tally.acknowledged += 1;
  }

  /** Everything acknowledged, from the first cycle on: what was there once must be there still. */
  all(): readonly Acknowledged[] {
    return this.list;
  }

  save(): void {
    writeFileSync(`${this.file}.part`, JSON.stringify(this.tally));
    renameSync(`${this.file}.part`, this.file);
  }

  line(): string {
    const { cycles, acknowledged, lost, doubled, half, notHealed } = this.tally;
    return `${cycles} cycles, ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled, ${half} half-applied, ${notHealed} not healed`;
  }
}
