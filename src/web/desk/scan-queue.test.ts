import { describe, expect, it } from 'vitest';
import { makeCode } from '#kernel/code.ts';
import { createScanQueue, type Entry, type QueueState, type ScanQueue } from './scan-queue.ts';

class Shelf {
  readonly kept = new Map<string, string>();
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
}

interface Bench {
  queue: ScanQueue;
  sent: Entry[];
  states: QueueState[];
  shelf: Shelf;
  /** Most requests that were ever in flight together. */
  most: () => number;
}

let pages = 0;

function bench(answer: (entry: Entry, attempt: number) => Promise<void>, shelf = new Shelf()): Bench {
  const sent: Entry[] = [];
  const states: QueueState[] = [];
  let serial = 0;
  const page = ++pages;
  let inFlight = 0;
  let most = 0;
  const queue = createScanQueue({
    key: 'q',
    storage: shelf,
    newId: () => `${page}-${++serial}`,
    now: () => serial,
    wait: () => new Promise((resolve) => setImmediate(resolve)),
    onChange: (state) => states.push(state),
    async send(entry) {
      sent.push(entry);
      inFlight += 1;
      most = Math.max(most, inFlight);
      try {
        await answer(entry, sent.filter((one) => one.id === entry.id).length);
      } finally {
        inFlight -= 1;
      }
    },
  });
  return { queue, sent, states, shelf, most: () => most };
}

async function drained(queue: ScanQueue) {
  while (queue.state().waiting > 0) await new Promise((resolve) => setImmediate(resolve));
}

const codes = Array.from({ length: 30 }, (_, at) => makeCode('carrier', at + 1));

describe('the scan queue', () => {
  it('asks only after the scan has been handed back, so that its row stands before its verdict', async () => {
    const { queue, sent } = bench(async () => {});
    queue.start();
    queue.receive(makeCode('carrier', 1));
    expect(sent).toHaveLength(0);
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toHaveLength(1);
  });

  it('loses none of thirty scans fired at once against a slow server and keeps their order', async () => {
    const { queue, sent, most } = bench(() => new Promise((resolve) => setImmediate(resolve)));
    queue.start();
    for (const code of codes) queue.receive(`${code}\r`);
    expect(queue.state().waiting).toBe(30);
    await drained(queue);
    expect(sent.map((entry) => entry.code)).toEqual(codes);
    expect(most()).toBe(1);
  });

  it('asks again with the same id until the server answers, and no later scan overtakes', async () => {
    const { queue, sent, states } = bench(async (entry, attempt) => {
      if (entry.code === codes[1] && attempt < 4) throw new Error('no connection');
    });
    queue.start();
    for (const code of codes.slice(0, 3)) queue.receive(code);
    await drained(queue);
    expect(sent.map((entry) => entry.code)).toEqual([codes[0], codes[1], codes[1], codes[1], codes[1], codes[2]]);
    expect(new Set(sent.filter((entry) => entry.code === codes[1]).map((entry) => entry.id)).size).toBe(1);
    expect(states.some((state) => state.stuck)).toBe(true);
    expect(queue.state().stuck).toBe(false);
  });

  it('hands what a killed browser left behind to the next page', async () => {
    const dead = bench(() => new Promise(() => {}));
    dead.queue.start();
    for (const code of codes.slice(0, 5)) dead.queue.receive(code);
    const reopened = bench(async () => {}, dead.shelf);
    expect(reopened.queue.start().map((entry) => entry.code)).toEqual(codes.slice(0, 5));
    await drained(reopened.queue);
    expect(reopened.sent.map((entry) => entry.id)).toEqual(
      dead.sent
        .slice(0, 1)
        .map((entry) => entry.id)
        .concat(reopened.sent.slice(1).map((entry) => entry.id)),
    );
    expect(new Set(reopened.sent.map((entry) => entry.id)).size).toBe(5);
    expect(dead.shelf.kept.size).toBe(0);
  });

  it('asks again for what stood unsigned on the screen, before what still waited', async () => {
    const dead = bench(() => new Promise(() => {}));
    dead.queue.start();
    dead.queue.receive(codes[2] ?? '');
    const reopened = bench(async () => {}, dead.shelf);
    reopened.queue.start([codes[0] ?? '', codes[1] ?? '']);
    await drained(reopened.queue);
    expect(reopened.sent.map((entry) => entry.code)).toEqual(codes.slice(0, 3));
  });

  it('tells an unreadable code before the network is asked', () => {
    const { queue, sent } = bench(async () => {});
    queue.start();
    const wrong = `${(codes[0] ?? '').slice(0, 11)}${(Number(codes[0]?.[11]) + 1) % 10}`;
    expect(queue.receive(wrong)).toEqual({ unreadable: 'check', raw: wrong });
    expect(queue.receive('12345')).toEqual({ unreadable: 'length', raw: '12345' });
    expect(queue.receive(' \r')).toMatchObject({ unreadable: 'empty' });
    expect(sent).toHaveLength(0);
  });

  it('keeps a command in its place among the scans', async () => {
    const { queue, sent } = bench(async () => {});
    queue.start();
    queue.receive(codes[0] ?? '');
    queue.command('sign');
    queue.receive(codes[1] ?? '');
    await drained(queue);
    expect(sent.map((entry) => entry.command ?? entry.code)).toEqual([codes[0], 'sign', codes[1]]);
  });

  it('says so when the browser refuses storage, and still sends', async () => {
    const shelf = new Shelf();
    shelf.setItem = () => {
      throw new Error('quota');
    };
    const { queue, sent, states } = bench(async () => {}, shelf);
    queue.start();
    queue.receive(codes[0] ?? '');
    expect(states.some((state) => !state.persisted)).toBe(true);
    await drained(queue);
    expect(sent).toHaveLength(1);
  });

  it('starts from nothing when what was kept is not a queue', () => {
    const shelf = new Shelf();
    shelf.setItem('q', '{"half":');
    expect(bench(async () => {}, shelf).queue.start()).toEqual([]);
  });
});
