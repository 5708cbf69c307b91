import { setTimeout as sleep } from 'node:timers/promises';
import type { Supervisor } from './supervisor.ts';
import type { Who } from './unit.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint: bodies are read field by field
  readonly body: any;
}

/** One request as long as nobody knows what became of it. */
interface Flight {
  readonly from: number;
  to: number;
}

/** What went out and when, so that a kill can be shown to have met work in flight. */
export class Flights {
  private list: Flight[] = [];

  begin(): Flight {
    const flight = { from: Date.now(), to: Number.POSITIVE_INFINITY };
    this.list.push(flight);
    return flight;
  }

  at(moment: number): number {
    return this.list.filter(({ from, to }) => from <= moment && to >= moment).length;
  }

  forget(): void {
    this.list = this.list.filter(({ to }) => to === Number.POSITIVE_INFINITY);
  }
}

export interface Wire {
  readonly supervisor: Supervisor;
  readonly flights: Flights;
  /** What was answered although the server should not have. */
  readonly odd: string[];
}

let keys = 0;
const born = Date.now().toString(36);

/** A key nobody used before, in this run or an earlier one. */
export function newKey(who: string): string {
  keys += 1;
  return `${who}-${born}-${keys}`;
}

/**
 * Sends until there is an answer that settles the matter, with the same key each time: a connection that broke, 429 and 503 say
 * nothing about what was done. Any other 5xx is odd, and tried again too.
 */
export async function settled(wire: Wire, who: Who, path: string, request: RequestInit): Promise<Answer> {
  for (;;) {
    const answer = await once(wire, who, path, request);
    if (answer && answer.status < 500 && answer.status !== 429) return answer;
    if (answer && answer.status !== 503 && answer.status !== 429)
      wire.odd.push(`${path} answered ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`);
    await sleep(50 + Math.random() * 150);
  }
}

async function once(wire: Wire, who: Who, path: string, request: RequestInit): Promise<Answer | null> {
  const up = wire.supervisor.now;
  if (!up) return null;
  const flight = wire.flights.begin();
  try {
    const answer = await fetch(`${up.url}${path}`, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${up.tokens[who]}`, 'x-jingui': '1' },
      signal: AbortSignal.timeout(30_000),
    });
    const body = await answer.json();
    return { status: answer.status, body };
  } catch {
    return null;
  } finally {
    flight.to = Date.now();
  }
}

/** Runs a procedure to an answer that settles it. */
export function act(wire: Wire, who: Who, procedure: string, input: object): Promise<Answer> {
  return settled(wire, who, `/api/procedures/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey(who) },
    body: JSON.stringify(input),
  });
}

export function get(wire: Wire, who: Who, path: string): Promise<Answer> {
  return settled(wire, who, path, {});
}

export function post(wire: Wire, who: Who, path: string, body: object): Promise<Answer> {
  return settled(wire, who, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
