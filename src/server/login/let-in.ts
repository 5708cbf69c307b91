import { raise } from '#kernel/obligation.ts';
import { newBrowser } from '#modules/people/index.ts';
import type { App } from '../app.ts';
import type { Origin } from '../http/origin.ts';
import { asServer, record } from '../session-record.ts';
import { type Credential, forgive } from './try.ts';

/**
 * Whoever is wholly signed in is told of his sign-in before and of the wrong tries since, nothing is held against where he came from,
 * and a browser he had not used before is remembered and told of.
 */
export async function letIn(app: App, who: Credential, origin: Origin, token: string): Promise<void> {
  await forgive(app, who, origin);
  const values = [who.login, origin.browser, origin.device, token];
  const [seen] = await asServer<{ unknown: boolean }>(app, 'select jingui.let_in($1, $2, $3, $4) as unknown', values);
  if (seen?.unknown !== true) return;
  await record(app, who, origin.device, 'new-browser', 'done', {
    ops: async (_, { now }) => {
      const [object, to] = [{ table: 'person', id: who.person_id }, { person: who.person_id }];
      const { clause, kind } = newBrowser;
      return [raise({ id: app.newId(), clause, kind, to, object, at: now })];
    },
  });
}
