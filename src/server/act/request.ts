import type { AnyProcedure } from '#kernel/module.ts';
import type { Case } from '#kernel/approval.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { ChangeFeed } from '../http/feed.ts';
import { sha256 } from '../ledger/entry.ts';
import type { Act } from './act.ts';
import type { Presence } from './enter.ts';
import type { Erased } from './erased.ts';

export interface ActRequest {
  readonly procedure: string;
  readonly input: unknown;
  readonly token: string;
  readonly key?: string | null;
  readonly caseId?: string | null;
  /** Only considered: judged as far as it can be although required fields are still empty. */
  readonly unfilled?: boolean;
  /**
   * Only considered: the facts leave the server, so a look at what is classified is a read (SYSTEM-006); `once`: one of many acts
   * asked about, so that the thing enters once a minute.
   */
  readonly shown?: boolean | 'once';
  /** Only for the server's own session. */
  readonly asUnit?: string | null;
  /** Told what changed instead of the pages, by whoever carries out many acts and tells them together. */
  readonly tell?: ChangeFeed['tell'];
}

export function procedureOf(app: App, id: string): Erased | undefined {
  return app.modules.procedures.get(id) as AnyProcedure as unknown as Erased | undefined;
}

export function keyOf({ key, procedure, caseId, input }: ActRequest): Act['key'] {
  return key ? { key, request: sha256(JSON.stringify([procedure, caseId ?? null, input])) } : null;
}

export async function loadCase(connection: Connection, presence: Presence, id: string): Promise<Case | null> {
  const [row] = await connection.query<Case>('select * from "case" where unit_id = $1 and id = $2 for update', [
    presence.unit.id,
    id,
  ]);
  return row ?? null;
}
