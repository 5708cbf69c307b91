import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** As the page does (`web/app/events.ts`): asked again this long after a hint, and up to so much later by chance. */
const soonMs = 500;
const spreadMs = 1500;
const atOnce = 10;

export interface Pages {
  /** Hints that came and days that were asked for since they are open, and how long each day took, in ms. */
  readonly heard: { hints: number; days: number[] };
  close(): void;
}

/** Pages that show my day: each listens for hints and asks for its day again, as a page does that somebody looks at. */
export async function openPages(url: string, tokens: readonly string[]): Promise<Pages> {
  const streams = new Agent({ maxSockets: tokens.length });
  const asking = new Agent({ keepAlive: true, maxSockets: tokens.length });
  const heard: Pages['heard'] = { hints: 0, days: [] };
  let closed = false;

  function open(token: string): Promise<IncomingMessage> {
    let waits = false;
    const askAgain = async () => {
      if (waits) return;
      waits = true;
      await sleep(soonMs + spreadMs * Math.random());
      waits = false;
      if (!closed) await ask(token);
    };
    const headers = { authorization: `Bearer ${token}` };
    return new Promise((resolve, reject) => {
      const asked = get(`${url}/api/events`, { agent: streams, headers }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`a feed answered ${answer.statusCode}`));
        answer.setEncoding('utf8');
        answer.on('data', (line: string) => {
          if (!line.startsWith('data: ')) return;
          heard.hints++;
          if (JSON.parse(line.slice(6)).day !== false) void askAgain();
        });
        answer.on('error', () => {});
        resolve(answer);
      });
      asked.on('error', (error) => (closed ? undefined : reject(error)));
    });
  }

  async function ask(token: string): Promise<void> {
    const start = performance.now();
    const headers = { authorization: `Bearer ${token}` };
    await new Promise<void>((resolve, reject) => {
      const asked = get(`${url}/api/my-day`, { agent: asking, headers }, (answer) => {
        answer.resume();
        answer.on('end', resolve);
        answer.on('error', () => resolve());
      });
      asked.on('error', (error) => (closed ? resolve() : reject(error)));
    });
    heard.days.push(performance.now() - start);
  }

  const opened: IncomingMessage[] = [];
  // The gate admits so many at once.
  for (let n = 0; n < tokens.length; n += atOnce)
    opened.push(...(await Promise.all(tokens.slice(n, n + atOnce).map(open))));
  return {
    heard,
    close() {
      closed = true;
      for (const one of opened) one.destroy();
      streams.destroy();
      asking.destroy();
    },
  };
}
