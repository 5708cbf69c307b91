import { copyNo } from '#kernel/copy-no.ts';
import { documentKey, type KnownDocument } from '#intake/index.ts';
import type { Register, RegisteredDocument } from '#modules/takeover/door/sheet/plan.ts';
import type { Channel } from '../apart/channel.ts';
import type { Judging, Told, ToldDocument } from './tasks.ts';

interface Registered extends ToldDocument {
  readonly copyNos: Set<number>;
  readonly former: Set<string>;
  readonly barCodes: Set<string>;
}

/** The register as the server tells it, until the last part. */
export async function registered(
  task: Pick<Judging, 'people' | 'departments' | 'places'>,
  channel: Channel,
): Promise<{ known: Map<string, KnownDocument>; register: Register }> {
  const all = new Map<string, Registered>();
  for (let last = false; !last; ) {
    const told = (await channel.heard()) as Told;
    last = told.last;
    for (const one of told.part.documents ?? [])
      all.set(one.id, { ...one, copyNos: new Set(), former: new Set(), barCodes: new Set() });
    for (const { document, copyNo, formerNo, barCode } of told.part.copies ?? []) {
      const found = all.get(document);
      found?.copyNos.add(copyNo);
      if (formerNo) found?.former.add(formerNo);
      if (barCode) found?.barCodes.add(barCode);
    }
  }
  const known = new Map<string, KnownDocument>();
  const documents = new Map<string, RegisteredDocument>();
  const registerNos = new Set<string>();
  for (const one of all.values()) {
    const key = documentKey(one);
    const copyNumbers = [...[...one.copyNos].map((no) => copyNo(no)), ...one.former];
    known.set(key, { title: one.title, level: one.level, copyNumbers, carrierNos: [...one.barCodes] });
    documents.set(key, {
      id: one.id,
      source: one.source,
      province: one.province,
      copyNos: [...one.copyNos],
      scope: one.scope,
      barred: one.barred,
    });
    if (one.registerNo !== null) registerNos.add(one.registerNo);
  }
  const people = new Map(task.people.map(({ name, id }) => [name, id]));
  const [departments, places] = [new Map(task.departments), new Map(task.places)];
  return { known, register: { documents, people, departments, places, registerNos } };
}
