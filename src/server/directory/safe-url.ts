import { isIPv4 } from 'node:net';

/** Nobody listens on the way: it is encrypted, or stays on this machine. */
export function isPrivate({ protocol, hostname }: URL, encrypted: string): boolean {
  return protocol === encrypted || isHere(hostname);
}

function isHere(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'));
}
