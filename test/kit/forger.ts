import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Readonly<Record<string, unknown>>;

/** A provider that answers whatever it is told to: what an ID token is worth that is not as it must be. */
export interface Forger {
  readonly issuer: string;
  /** What stands in the next token beside what ought to. */
  claims: Claims;
  /** By whom it is signed; `none`: by nobody. */
  signed: 'itself' | 'another' | 'none';
  /** The query with which a browser comes back that was sent to `location`. */
  visit(location: string): string;
  stop(): Promise<void>;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function forger(): Promise<Forger> {
  const [own, another] = [keys(), keys()];
  let nonce = '';
  const server = createServer((request, response) => {
    const { issuer } = made;
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer, aud: 'jingui', sub: 'forged', nonce, auth_time: now, iat: now, exp: now + 60 };
    const told: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }),
      '/token': () => ({ access_token: 'x', token_type: 'Bearer', id_token: token({ ...usual, ...made.claims }) }),
    };
    const answer = told[request.url ?? '']?.() ?? {};
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

  function token(claims: Claims): string {
    const by: KeyObject = made.signed === 'another' ? another.privateKey : own.privateKey;
    const text = `${encoded({ alg: made.signed === 'none' ? 'none' : 'RS256', kid: 'one' })}.${encoded(claims)}`;
    return `${text}.${made.signed === 'none' ? '' : sign('sha256', Buffer.from(text), by).toString('base64url')}`;
  }

  const made: Forger = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    claims: {},
    signed: 'itself',
    visit(location) {
      const asked = new URL(location).searchParams;
      nonce = asked.get('nonce') ?? '';
      return `?${new URLSearchParams({ code: 'c', state: asked.get('state') ?? '' })}`;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return made;
}

function keys() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}
