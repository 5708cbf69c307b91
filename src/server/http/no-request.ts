import type { Socket } from 'node:net';
import { dataPolicy } from './policy.ts';
import { walls } from './walls.ts';

const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What is no request at all is answered once, inside the same walls, and its connection ends: nothing that follows is read as another. */
export function answerNoRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const headers = Object.entries({ ...walls, 'content-security-policy': dataPolicy(false) });
  const lines = [
    `HTTP/1.1 ${statuses[error.code ?? ''] ?? '400 Bad Request'}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    'connection: close',
    'content-length: 0',
  ];
  if (socket.writable) socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  socket.destroySoon();
}
