import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Text } from '#kernel/text.ts';
import { logFault } from './log-fault.ts';

/** Where commands on this machine reach a running server. The token lies where only the owner of the data directory reads it. */
export interface ControlPoint {
  readonly port: number;
  readonly token: string;
}

/** What a command asks for. Each line of the answer is JSON: whatever it says on the way, then what came of it. */
export type ControlAct = (ask: Ask, say: (line: object) => void) => Promise<object>;

export interface Ask {
  /** User and machine, as far as the machine knows. */
  readonly by: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Told in words to whoever asked: nothing was done. */
export class ControlRefused extends Error {
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

/** On the machine alone, apart from what people reach: what no session may do is done here. */
export async function openControl(
  acts: Readonly<Record<string, ControlAct>>,
): Promise<{ readonly point: ControlPoint; close(): Promise<void> }> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      logFault(error);
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const act = acts[(request.url ?? '').slice(1)];
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`) || request.method !== 'POST' || !act) {
      response.writeHead(404).end();
      return;
    }
    const { by, ...body } = JSON.parse(await text(request)) as Record<string, unknown>;
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const say = (line: object) => void response.write(`${JSON.stringify(line)}\n`);
    const told = await act({ by: String(by), body }, say).catch(refused);
    response.end(`${JSON.stringify({ end: true, ...told })}\n`);
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    point: { port, token },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function refused(error: unknown): object {
  if (error instanceof Error && 'says' in error) return { refused: error.says };
  logFault(error);
  const detail = error instanceof Error ? error.message : String(error);
  return { refused: { zh: `出错，没有办成：${detail}`, en: `a fault, nothing was done: ${detail}` } };
}

function isSame(one: string, other: string): boolean {
  const digest = (of: string) => createHash('sha256').update(of).digest();
  return timingSafeEqual(digest(one), digest(other));
}
