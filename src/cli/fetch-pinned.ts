import { request } from 'node:https';

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * How a server of this machine is asked: with `fetch`, or, where it speaks HTTPS, by the certificate it wrote into the data directory. That one
 * counts and no other, whoever signed it and whatever name it bears.
 */
export function fetchOf(cert: string | undefined): Fetch {
  return cert === undefined ? fetch : (url, init) => pinned(cert, url, init);
}

async function pinned(cert: string, url: string, init?: RequestInit): Promise<Response> {
  const asked = new Request(url, init);
  const body = Buffer.from(await asked.arrayBuffer());
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const sent = request(url, {
    method: asked.method,
    headers: { ...Object.fromEntries(asked.headers), 'content-length': body.length },
    ca: cert,
    allowPartialTrustChain: true,
    checkServerIdentity: () => undefined,
    signal: asked.signal,
  });
  sent.on('error', reject).on('response', (answer) => {
    const chunks: Buffer[] = [];
    answer.on('error', reject).on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
      const status = answer.statusCode ?? 500;
      resolve(new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers }));
    });
  });
  sent.end(body);
  return promise;
}
