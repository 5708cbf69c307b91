import type { Actor } from '#kernel/actor.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { unreadyFindings } from '#kernel/ready.ts';
import type { App } from '../app.ts';
import { type Answer, notFound, refusal } from './answer.ts';

type Asker = Pick<Actor, 'name' | 'unready'>;

/**
 * What is answered for a thing of business that is not there or not to be known of: 404, the same bytes for both. To whoever lacks
 * pledge or training 409 with the clauses of his papers, also the same for both, because it depends on who asks and on nothing else
 * (decision 0010).
 */
export function unseen(actor: Asker, reference = ''): Answer {
  return actor.unready.length === 0 ? notFound : refusal(unreadyFindings(actor), reference);
}

/** The clauses by which he does not see it, for the entry of the attempt. */
export function unseenBy({ unready }: Pick<Asker, 'unready'>): readonly ClauseId[] {
  return unready.length === 0 ? ['SYSTEM-004', 'SYSTEM-006'] : [...unready, 'SYSTEM-006'];
}

/** Whether the procedure is about things that bear a label; those of people and offices answer everybody alike. */
export function isOfBusiness({ modules }: Pick<App, 'modules'>, procedure: string): boolean {
  const [id] = procedure.split('.');
  // Cases are labelled and the kernel's own table; the texts that system keeps are labelled and stand in the room of documents.
  if (id === 'cases' || id === 'system') return true;
  const tables = Object.values(modules.all.find((one) => one.id === id)?.tables ?? {});
  return tables.some(({ options }) => options.label !== undefined || options.via !== undefined);
}
