import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const secret = 'a secret the client shares with its provider';

/** A provider of identities on this machine, at which everybody signs in as who is said last. */
export interface TestProvider {
  readonly issuer: string;
  readonly secret: string;
  /** Who sits before it, by his lasting name; null: he gives up. */
  who: string | null;
  /** When he signed in there, in seconds ago. */
  ago: number;
  /** Follows the browser from where our server sent it to where it comes back: the query of that address. */
  visit(location: string): Promise<string>;
  stop(): Promise<void>;
}

export async function provider(redirects: readonly string[]): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made: TestProvider = {
    issuer,
    secret,
    who: null,
    ago: 0,
    visit: (location) => visit(location, redirects),
    stop: () => stop(server),
  };
  const oidc = new Provider(issuer, {
    clients: [{ client_id: 'jingui', client_secret: secret, redirect_uris: redirects }],
    cookies: { keys: ['of the test only'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    renderError: (context: { body: unknown }, out: unknown) => {
      context.body = out;
    },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    async loadExistingGrant(context: { oidc: { client: { clientId: string }; session: { accountId: string } } }) {
      const { client, session } = context.oidc;
      const grant = new oidc.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = oidc.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const login = { accountId: made.who, ts: Math.floor(Date.now() / 1000) - made.ago };
    const denied = { error: 'access_denied', error_description: 'gave up' };
    return void oidc.interactionFinished(request, response, made.who === null ? denied : { login });
  });
  return made;
}

async function visit(location: string, redirects: readonly string[]): Promise<string> {
  const cookies = new Map<string, string>();
  let url = new URL(location);
  for (let step = 0; step < 10; step += 1) {
    if (redirects.includes(url.origin + url.pathname)) return url.search;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/);
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${url.pathname} answered ${answer.status}: ${await answer.text()}`);
    url = new URL(next, url);
  }
  throw new Error('the provider goes round in circles');
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
