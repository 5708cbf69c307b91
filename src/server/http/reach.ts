import { isIPv4, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Answer } from '../act/answer.ts';
import type { TlsFiles } from './tls.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly reach: Reach;
  }
}

/** How people get to the server. */
export interface Reach {
  /** What it listens on. */
  readonly host: string;
  /** The address people type, where that is another: a reverse proxy answers there. */
  readonly publicUrl?: URL | undefined;
  /** Addresses and networks of the reverse proxies whose word on the client is taken. */
  readonly proxies?: readonly string[] | undefined;
  /** Where it speaks HTTPS itself. */
  readonly tls?: TlsFiles | undefined;
}

export const otherHost: Answer = {
  status: 421,
  body: {
    code: 'OTHER_HOST',
    says: {
      zh: '本服务不使用这个网址。请用系统管理员告知的网址打开；如确应使用这个网址，由系统管理员启动时用 --public-url 写明。',
      en: 'This server is not reached under this address. Open it at the address the system administrator gave you; if this is the one to use, the system administrator names it with --public-url at the start.',
    },
  },
};

/** Of two hosts a proxy reads one and we the other: whoever sends both gets no answer meant for either, and his line ends. */
export const twoHosts: Answer = {
  status: 400,
  headers: { connection: 'close' },
  body: {
    code: 'BAD_REQUEST',
    says: { zh: '请求写明了不止一个主机。', en: 'The request names more than one host.' },
  },
};

export function namesTwoHosts({ raw }: FastifyRequest): boolean {
  return raw.rawHeaders.filter((name, n) => n % 2 === 0 && name.toLowerCase() === 'host').length > 1;
}

export function isSecure({ publicUrl, tls }: Reach): boolean {
  return tls !== undefined || publicUrl?.protocol === 'https:';
}

/**
 * Whether the request names this server. A page of another site whose name was made to point here (DNS rebinding) is of one origin with us
 * in the eyes of the browser; only the name it asks for gives it away. A server on the network that was told no public address cannot know
 * its names and takes any.
 */
export function namesUs({ host, publicUrl }: Reach, request: FastifyRequest): boolean {
  if (publicUrl === undefined && !isLoopback(hostnameOf(host))) return true;
  const asked = hostnameOf(request.host);
  if (asked === undefined) return false;
  if (isLoopback(asked) || asked === publicUrl?.hostname || asked === hostnameOf(host)) return true;
  return asked === hostnameOf(request.raw.socket.localAddress ?? '');
}

/** What was asked for lately; nearly every request names the same host. */
const spelt = new Map<string, string | undefined>();
const mostSpelt = 100;

/** As the browser spells it, without the port; undefined where it is no host. */
export function hostnameOf(text: string): string | undefined {
  if (spelt.has(text)) return spelt.get(text);
  if (spelt.size >= mostSpelt) spelt.clear();
  const name = spellingOf(text);
  spelt.set(text, name);
  return name;
}

function spellingOf(text: string): string | undefined {
  const plain = text.replace(/^::ffff:(?=\d+\.)/i, '');
  const host = isIPv6(plain) ? `[${plain}]` : plain;
  if (!/^[^\s/\\?#@]+$/.test(host)) return undefined;
  return URL.parse(`http://${host}`)?.hostname;
}

export function isLoopback(name: string | undefined): boolean {
  return name === 'localhost' || name === '[::1]' || (name !== undefined && isIPv4(name) && name.startsWith('127.'));
}
