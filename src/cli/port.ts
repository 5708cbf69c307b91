import { createServer } from 'node:net';
import { portBusy, portRefused, type StartError } from '#server/start-error.ts';

/** Asked before anything slow is done: a busy port should be told at once. null when it can be had. */
export async function checkPort(host: string, port: number): Promise<StartError | null> {
  const { promise, resolve } = Promise.withResolvers<StartError | null>();
  const probe = createServer();
  probe.once('error', (error) => resolve(portProblem(host, port, error)));
  probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  return promise;
}

/** What an error of `listen` means to the one who typed the port. */
export function portProblem(host: string, port: number, error: unknown): StartError {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return portBusy(host, port);
  return portRefused(host, port, error);
}
