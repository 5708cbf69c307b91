import { type Command, InvalidArgumentError } from 'commander';

/** What every command that works on an installation takes. */
export interface InstallationOptions {
  data: string;
}

export function withInstallation(command: Command): Command {
  return command.option('--data <dir>', '数据目录 / data directory', process.env.JINGUI_DATA ?? './data');
}

/** A server of the site's own instead of the embedded one. */
export function databaseUrl(): string | undefined {
  return process.env.DATABASE_URL || undefined;
}

export function parseCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= 1000) return count;
  throw new InvalidArgumentError('应为 1–1000 / a number from 1 to 1000');
}

export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new InvalidArgumentError('端口应为 0–65535 / a port is 0 to 65535');
}
