import { isIP } from 'node:net';
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

export function parsePublicUrl(text: string): URL {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url;
  throw new InvalidArgumentError('应为 https://名称，不带路径 / https://name, without a path');
}

/** Addresses and networks, each trusted as a whole: all of the internet is none. */
export function parseProxies(text: string): string[] {
  const proxies = text.split(',').map((one) => one.trim());
  if (proxies.every(isNetwork)) return proxies;
  throw new InvalidArgumentError('应为 IP 地址或网段，如 10.0.0.5,10.1.0.0/24 / IP addresses or networks');
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return isIP(address) !== 0 && more.length === 0 && fits;
}
