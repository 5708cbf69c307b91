import { sql } from 'kysely';
import { scopingOf } from '#kernel/scope-facts.ts';
import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { rescope } from '../../effects/relabel.ts';
import { copiesOf } from '../../facts/holders.ts';
import { type Context, secretFacts } from '../../facts/secret.ts';
import { say } from '../../phrases/scope.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { unique } from '../../scope.ts';
import { scopeGrant } from '../../tables.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, context: Context) {
  const known = await secretFacts(context, asked.document);
  if (!known) return undefined;
  const { document, level, today, matter, label } = known;
  const tokens = [...(asked.person ? [`p:${asked.person}`] : []), ...(asked.post ? [`r:${asked.post}`] : [])];
  const token = tokens.length === 1 ? (tokens[0] ?? null) : null;
  const scoping = await scopingOf(context.tx, context.unit.id, token === null ? [] : [token]);
  const person = scoping.people.find(({ state }) => state === 'active') ?? null;
  return {
    document,
    level,
    today,
    token,
    person,
    scoping,
    copies: await copiesOf(context, document.id),
    beyondSources: await isBeyondSources(context, document.source_ids, asked.person ?? null, tokens),
    matter,
    label,
  };
}

/** Whether whoever is added may not know of one of the sources, or whoever adds him may not. */
async function isBeyondSources(
  { tx, unit, now }: Context,
  sources: readonly string[],
  person: string | null,
  post: readonly string[],
): Promise<boolean> {
  if (sources.length === 0) return false;
  const added = person === null ? undefined : (await holdersOf(tx, unit.id, [person], now)).get(person);
  const known = await tx
    .selectFrom('document')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', 'in', [...sources])
    .where(sql<boolean>`scope && ${[...(added?.tokens ?? post)]}::text[]`)
    .execute();
  return known.length < new Set(sources).size;
}

export const widenScope = defineProcedure({
  id: 'classification.widen-scope',
  title: say('widen'),
  help: say('widen.help'),
  clause: 'CLASSIFY-019',
  input,
  facts,
  rules,
  causes,
  approval,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects: ({ input: asked, document, token, copies, now }, { newId, case: permit }) => {
    const id = newId();
    const added = token as string;
    const grant = {
      id,
      document_id: document.id,
      token: added,
      reason: asked.reason ?? '',
      since: now,
      until: asked.until ?? null,
      case_id: permit?.id ?? null,
      removed_at: null,
    };
    return {
      effects: [insert(scopeGrant, grant), ...rescope(document, copies, (scope) => unique([...scope, added]))],
      object: { table: 'scope_grant', id },
      result: { id },
    };
  },
});
