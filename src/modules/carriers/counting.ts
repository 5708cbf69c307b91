/** What one scan of a count means, and what a shortage sets going. Counting itself changes nobody's hand. */
import type { RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import { oblige } from '#kernel/obligation.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import { openIncident } from '#modules/incidents/index.ts';
import type { Copy } from './facts/copy.ts';
import type { CountFacts } from './facts/inventory.ts';
import { say } from './phrases/inventory.ts';
import { copyNames } from './rules/naming.ts';
import type { CountVerdict } from './tables/inventory.ts';

/** A code of what one may not know reads like that of what does not exist. */
export function verdictOf(facts: Pick<CountFacts, 'readable' | 'copy' | 'belongs' | 'counted'>): CountVerdict {
  const { readable, copy, belongs, counted } = facts;
  if (!readable) return 'unreadable';
  if (copy === null) return 'unregistered';
  if (counted) return 'duplicate';
  if (copy.hand === 'destroyed') return 'destroyed';
  if (belongs) return 'present';
  return copy.hand === 'registry' ? 'misplaced' : 'held_elsewhere';
}

interface Shortage {
  readonly missing: readonly Copy[];
  readonly by: string;
  readonly department: string | null;
  readonly at: Instant;
  readonly settings: Settings;
  readonly newId: () => string;
}

/** CARRIER-057: a search of so many hours for each missing classified copy, owed by the counter. */
export function beginSearch({ missing, by, department, at, settings, newId }: Shortage): RowOp[] {
  const due = new Date(Date.parse(at) + setting(settings, 'CARRIER-057.search_hours') * 3_600_000).toISOString();
  return classified(missing).map((copy) =>
    oblige({
      id: newId(),
      clause: 'CARRIER-057',
      owner: { person: by },
      department,
      object: { table: 'carrier', id: copy.id },
      cause: 'search',
      at,
      due,
      tells: ['secrecy_officer', 'secrecy_office_head'],
    }),
  );
}

/** One incident per document of which classified copies are missing, by number, never by title. */
export function openIncidents({ missing, by, at, settings, newId }: Shortage): RowOp[] {
  const lost = classified(missing);
  const documents = [...new Set(lost.map((copy) => copy.document_id))];
  return documents.flatMap((id) => {
    const copies = lost.filter((copy) => copy.document_id === id);
    const first = copies[0] as Copy;
    const incident = {
      id: newId(),
      kind: 'missing_carrier' as const,
      regime: first.regime,
      level: Math.max(...copies.map((copy) => copy.level)),
      barred: [...new Set(copies.flatMap((copy) => copy.barred))],
      what: say('incident.what', { copies: copyNames(copies) }),
      discoveredAt: at,
      by,
      at,
      object: { table: 'document', id },
    };
    return openIncident(incident, { newId, settings });
  });
}

function classified(copies: readonly Copy[]): Copy[] {
  return copies.filter((copy) => isClassified(levelOf(copy.level)));
}
