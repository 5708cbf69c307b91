import type { App } from '../../app.ts';
import { closeChallenge, openChallenge, tryChallenge } from '../../factor/challenge.ts';
import type { Party } from '../../factor/party.ts';
import type { Origin } from '../../http/origin.ts';
import type { Let } from '../../login.ts';
import { beginTry, rightTry } from '../../login/guess.ts';
import { firstUnit, type Slow } from '../../login/try.ts';
import { recordWrongName } from '../../login/wrong.ts';
import { letLinked, linkedTo } from '../let-linked.ts';
import { flowOf } from './flow.ts';
import type { Oidc } from './provider.ts';

/** No login is called so. */
const door = '#oidc';
/** Who signs in anew must have proved himself to the provider within so many seconds: its own session, of this morning, is not enough. */
const freshSeconds = 300;

/** Sends the browser to the provider, and gives the ticket by which its answer is known. `away`: it cannot be reached. */
export async function sendOff(
  app: App,
  oidc: Oidc,
  { device, redirect }: { readonly device: string; readonly redirect: string },
): Promise<{ readonly ticket: string; readonly location: string } | 'away'> {
  const ticket = await openChallenge(app, 'oidc', { who: null, device, kept: Buffer.alloc(0) });
  try {
    const location = await oidc.begin(flowOf(app.macKey, ticket), redirect, freshSeconds);
    return { ticket, location: location.href };
  } catch (error) {
    tell(error);
    return 'away';
  }
}

interface Answered {
  readonly ticket: string;
  /** Our own address with what the provider added to it. */
  readonly url: URL;
  readonly origin: Origin;
  readonly party: Party | undefined;
}

/** The browser is back. Each ticket serves once, right or wrong; whatever is wrong is answered alike. */
export async function comeBack(
  app: App,
  oidc: Oidc,
  { ticket, url, origin, party }: Answered,
): Promise<Let | Slow | { readonly status: 'bad' }> {
  const slow = await beginTry(app, origin, door);
  if (slow) return slow;
  const asked = (await tryChallenge(app, ticket, 'oidc')) && (await closeChallenge(app, ticket));
  const subject = asked ? await subjectOf(app, oidc, ticket, url) : undefined;
  const { issuer } = oidc;
  const who = subject === undefined ? undefined : await linkedTo(app, { issuer, subject }, origin.browser);
  if (!who) {
    const unit = await app.db.transaction(async (connection) => {
      await connection.query('select jingui.enter($1)', [app.systemToken]);
      return firstUnit(connection);
    });
    if (unit)
      await recordWrongName(app, unit, {
        act: 'directory-login',
        origin,
        from: `address ${origin.address}`,
        login: door,
      });
    return { status: 'bad' };
  }
  await rightTry(app, origin, door);
  return letLinked(app, who, { origin, party });
}

async function subjectOf(app: App, oidc: Oidc, ticket: string, url: URL): Promise<string | undefined> {
  try {
    return await oidc.finish(flowOf(app.macKey, ticket), url, freshSeconds);
  } catch (error) {
    tell(error);
    return undefined;
  }
}

/** For whoever keeps the server; who signs in hears the same whatever was wrong. */
function tell(error: unknown): void {
  const { message, code } = error as { message?: string; code?: string };
  console.error(`oidc: ${[code, message].filter(Boolean).join(' ')}`);
}
