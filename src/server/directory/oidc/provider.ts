import type { ClientAuth, Configuration, CustomFetch } from 'openid-client';
import type { Text } from '#kernel/text.ts';
import { isPrivate } from '../safe-url.ts';
import type { Flow } from './flow.ts';

export interface OidcSettings {
  readonly name: Text;
  readonly issuer: string;
  readonly clientId: string;
  /** A client without a secret proves itself by PKCE alone. */
  readonly secret: string | undefined;
}

/** A provider of identities (OpenID Connect, code flow): one issuer, and nothing is believed that is not its own. */
export interface Oidc {
  readonly name: Text;
  readonly issuer: string;
  /** Where the browser goes. Throws where the provider cannot be reached. */
  begin(flow: Flow, redirect: string, maxAge: number): Promise<URL>;
  /** Whom the provider says it was: his lasting name there. Throws where its answer proves nothing. */
  finish(flow: Flow, answered: URL, maxAge: number): Promise<string>;
}

const timeoutSeconds = 10;

export function createOidc({ name, issuer, clientId, secret }: OidcSettings): Oidc {
  let known: Promise<Configuration> | undefined;

  /** What it says of itself is read once it is needed, and again only where that did not work. */
  function provider(): Promise<Configuration> {
    known ??= discover(new URL(issuer), clientId, secret).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  }

  return {
    name,
    issuer,
    async begin({ state, nonce, verifier }, redirect, maxAge) {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
      return buildAuthorizationUrl(await provider(), {
        redirect_uri: redirect,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        max_age: String(maxAge),
      });
    },
    async finish({ state, nonce, verifier }, answered, maxAge) {
      const { authorizationCodeGrant } = await import('openid-client');
      const tokens = await authorizationCodeGrant(await provider(), answered, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
        maxAge,
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new Error('the provider names nobody');
      return subject;
    },
  };
}

async function discover(issuer: URL, clientId: string, secret: string | undefined): Promise<Configuration> {
  const client = await import('openid-client');
  const here = issuer.protocol === 'http:';
  const config = await client.discovery(issuer, clientId, undefined, await authOf(secret), {
    timeout: timeoutSeconds,
    // The ID token is signed, and that is checked, although it comes straight from the provider.
    execute: [client.enableNonRepudiationChecks, ...(here ? [client.allowInsecureRequests] : [])],
    [client.customFetch]: privately,
  });
  return config;
}

/** Whatever a provider on this machine says: nothing goes in clear to another. */
const privately: CustomFetch = (url, options) => {
  if (!isPrivate(new URL(url), 'https:')) throw new Error(`not asked in clear: ${url}`);
  return fetch(url, options as RequestInit);
};

/** As the provider says it takes the secret. */
async function authOf(secret: string | undefined): Promise<ClientAuth> {
  const { ClientSecretBasic, ClientSecretPost, None } = await import('openid-client');
  if (secret === undefined) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}
