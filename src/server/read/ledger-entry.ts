import { type Answer, notFound } from '../act/answer.ts';
import { parseLeaf } from '../ledger/leaf.ts';
import { namesOf } from './about.ts';
import { ledgerOf } from './ledger.ts';
import { partsOf } from './ledger-about.ts';
import { ok, type Reader } from './read.ts';

interface Kept {
  readonly leaf: string;
  readonly digest: string | null;
}

/**
 * One entry opened: what it was about by name, under which law it was judged, and what proves it. Its rows are read by no session, only by
 * whoever has the export. To see the name of something classified is a look at it.
 */
export async function ledgerEntry(reader: Reader, id: string): Promise<Answer> {
  const [entry] = (await ledgerOf(reader, { id, limit: 1 })).entries;
  if (!entry) return notFound;
  const [kept] = await reader.query<Kept & Record<string, unknown>>(
    "select e.leaf, encode(e.leaf_hash, 'hex') as digest from ledger_entry e where e.unit_id = $1 and e.id = $2",
    [reader.presence.unit.id, id],
  );
  const { things } = reader.app.modules;
  const about = entry.object && things.has(entry.object.table) ? partsOf(entry.object) : [];
  const names = await namesOf(reader, about);
  const { input = null, ops = null } = parseLeaf(kept?.leaf ?? '') ?? {};
  const objects = about.flatMap((one) => {
    const name = names.get(one.id);
    return name ? [{ ...one, name: name.text, level: name.level }] : [];
  });
  const answer = ok({
    entry,
    objects,
    hidden: about.length - objects.length,
    digest: kept?.digest ?? null,
    input: typeof input === 'string' ? input : null,
    ops: typeof ops === 'string' ? ops : null,
  });
  return reader.show(
    'read:ledger',
    objects.map(({ table, id: of, level }) => ({ table, id: of, level })),
    answer,
  );
}
