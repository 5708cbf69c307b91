import { Agent, request } from 'node:http';

/** One request of a client's round. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

export interface Plan {
  readonly url: string;
  readonly seconds: number;
  readonly warmup: number;
  /** Each client goes round its calls without a pause, one at a time, over one connection that stays open. */
  readonly clients: readonly { readonly token: string; readonly calls: readonly Call[] }[];
}

/** The load generator, in a process of its own. The last argument is the plan: node load.ts PLAN */
const plan = JSON.parse(process.argv[2] as string) as Plan;
const agent = new Agent({ keepAlive: true, maxSockets: plan.clients.length });
const start = performance.now();
const from = start + plan.warmup * 1000;
const until = from + plan.seconds * 1000;
const times: number[] = [];
let keys = 0;

await Promise.all(plan.clients.map(go));
const sorted = times.sort((a, b) => a - b);
const share = (of: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))];
const result = { rate: times.length / plan.seconds, p50: share(0.5), p95: share(0.95), p99: share(0.99) };
console.log(JSON.stringify(result));
process.exit(0);

async function go({ token, calls }: Plan['clients'][number]): Promise<void> {
  for (;;) {
    for (const call of calls) {
      const before = performance.now();
      // A round is finished: what was lent must come back.
      if (before > until && call === calls[0]) return;
      await send(call, token);
      const after = performance.now();
      if (before >= from && after <= until) times.push(after - before);
    }
  }
}

function send({ method, path, body }: Call, token: string): Promise<void> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    'x-jingui': '1',
    ...(payload === undefined
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(payload),
          'idempotency-key': `${process.pid}-${start}-${keys++}`,
        }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(plan.url + path, { method, agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) < 300) resolve();
        else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${text.slice(0, 2000)}`));
      });
    });
    asked.on('error', reject);
    asked.end(payload);
  });
}
