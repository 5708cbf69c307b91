import type { App } from '../../app.ts';
import { asServer } from '../../session-record.ts';
import type { Whose } from '../../whose.ts';
import { unlessAway } from './connection.ts';

interface Known {
  readonly id: string;
  readonly subject: string;
}

/** As whom the directory knows somebody, where the ledger says so. */
export async function knownAs(app: App, { unit_id, person_id }: Whose): Promise<string | undefined> {
  const issuer = app.directories.ldap?.issuer;
  if (issuer === undefined) return undefined;
  const [link] = await asServer<Known>(app, 'select * from jingui.link_of($1, $2, $3)', [unit_id, person_id, issuer]);
  return link && (await app.links.vouches({ ...link, unit_id, person_id, issuer })) ? link.subject : undefined;
}

/** Who has no password here proves by that of the directory that it is still he. */
export async function directoryTakes(app: App, who: Whose, password: string): Promise<boolean> {
  const subject = await knownAs(app, who);
  if (subject === undefined) return false;
  const found = await app.directories.ldap?.bySubject(subject, password).catch(unlessAway);
  return typeof found === 'object' && found.right;
}
