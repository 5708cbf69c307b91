import net from 'node:net';
import type { Client } from 'ldapts';

export interface LdapServer {
  readonly url: string;
  readonly startTls: boolean;
  /** As whom it is looked up who somebody is. */
  readonly bindDn: string;
  readonly password: string;
  /** Who signs its certificate, where that is an authority of the site's own. */
  readonly ca: string | undefined;
}

const longestMs = 5000;

/** Its answer is none: it is away, or will not have us. What somebody typed was not looked at. */
export class LdapAway extends Error {}

/** For whoever keeps the server; who signs in hears only that it is away. */
export function unlessAway(error: unknown): 'unknown' {
  if (!(error instanceof LdapAway)) throw error;
  console.error(`ldap: ${error.message}`);
  return 'unknown';
}

/** One connection for one question, encrypted before anything is said on it, and never opened a second time. */
export async function withLdap<T>(server: LdapServer, work: (client: Client) => Promise<T>): Promise<T> {
  const ldapts = await import('ldapts');
  const { url, startTls, bindDn, password, ca } = server;
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const trust = { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) } as const;
  const limits = { timeout: longestMs, connectTimeout: longestMs };
  // With options of TLS it would speak that from the start, whatever the address says.
  const secured = url.startsWith('ldaps:') ? { tlsOptions: trust } : { createConnection: once() };
  const client = new ldapts.Client({ url, ...limits, ...secured });
  try {
    // Where it is not told whose, any certificate of `localhost` would do.
    if (startTls) await client.startTLS({ ...trust, host, ...(net.isIP(host) ? {} : { servername: host }) });
    await client.bind(bindDn, password);
    return await work(client);
  } catch (error) {
    const ours = error instanceof ldapts.InvalidCredentialsError ? 'its own account is refused' : String(error);
    throw new LdapAway(ours, { cause: error });
  } finally {
    await client.unbind().catch(() => {});
  }
}

/** A client whose line was cut would open another by itself, and say the next thing in clear. */
function once(): typeof net.connect {
  let opened = false;
  return ((...where: Parameters<typeof net.connect>) => {
    if (opened) throw new LdapAway('the connection was cut');
    opened = true;
    return net.connect(...where);
  }) as typeof net.connect;
}
