import type { App } from '../app.ts';
import { readHeader, startOf } from '../keys/envelope.ts';
import { forgetAnswerKeys } from './answers.ts';
import { asInstallation } from './as-installation.ts';
import { decodeValue } from './place.ts';

/** After which an answer is asked for by no client any more: a scanner may have been without network for some days. */
const days = 7;
const atOnce = 500;
const hourMs = 3_600_000;

const looked = new WeakMap<App, number>();

/** Takes answers out that were kept for repeated requests, and destroys keys that none of those that stay was sealed with; looked at once an hour. */
export async function dropOldAnswers(app: App, now = app.time.now()): Promise<void> {
  if (now - (looked.get(app) ?? 0) < hourMs) return;
  looked.set(app, now);
  const starts = new Map<string, string>();
  for (let n = atOnce; n === atOnce; ) {
    const gone = await asInstallation(app, ({ query }) =>
      query<{ body: unknown }>('select body from jingui.drop_answers($1, $2)', [days, atOnce]),
    );
    n = gone.length;
    for (const { body } of gone) {
      const header = readHeader((typeof body === 'string' && decodeValue(body)?.envelope) || Buffer.alloc(0));
      if (header) starts.set(header.ref, asWritten(startOf(header)));
    }
  }
  for (const [ref, start] of starts)
    if (!(await isUsed(app, start))) {
      forgetAnswerKeys(app);
      await app.keys.destroy([ref]);
    }
}

async function isUsed(app: App, start: string): Promise<boolean> {
  const [row] = await asInstallation(app, ({ query }) =>
    query<{ used: boolean }>('select jingui.is_answer($1) as used', [start]),
  );
  return row?.used === true;
}

/** As far as it does not depend on what follows. */
function asWritten(start: Buffer): string {
  return start.subarray(0, start.length - (start.length % 3)).toString('base64url');
}
