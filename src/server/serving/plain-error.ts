import type { Text } from '#kernel/text.ts';
import { StartError, type StartErrorCode } from '../start-error.ts';

/** An error as it goes from one process to another. */
export interface PlainError {
  readonly message: string;
  readonly stack?: string | undefined;
  /** Of a `StartError`. */
  readonly start?: { readonly code: StartErrorCode; readonly says: Text };
  /** What the operating system said. */
  readonly system?: Readonly<Record<string, unknown>>;
}

export function plainError(error: unknown): PlainError {
  if (error instanceof StartError) return { message: error.message, start: { code: error.code, says: error.says } };
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  const system = Object.fromEntries(Object.entries({ code, syscall, path }).filter(([, value]) => value !== undefined));
  return { message: error.message, stack: error.stack, system };
}

export function errorOf({ message, stack, start, system }: PlainError): Error {
  if (start) return new StartError(start.code, start.says);
  return Object.assign(new Error(message), { stack: stack ?? message }, system);
}
