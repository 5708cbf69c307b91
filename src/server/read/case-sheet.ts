import type { Case } from '#kernel/approval.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import { type Sheet } from '#kernel/sheet.ts';
import { sheetOf } from '#kernel/sheet-of.ts';
import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';
import type { Named } from './things-in.ts';

export interface Initiator {
  readonly id: string;
  readonly name: string;
  readonly post: string | null;
  readonly department: string | null;
}

type Modules = Pick<App, 'modules'>;

/** The case as its paper form; `names` holds what the things are called that whoever reads may know. */
export function caseSheet({ modules }: Modules, row: Case, by: Initiator, names: ReadonlyMap<string, Text>): Sheet {
  const procedure = modules.procedures.get(row.procedure);
  const asked = {
    procedure: { title: procedure?.title ?? (row.title as unknown as Text) },
    form: modules.sheets.get(row.procedure),
    summary: (row.summary ?? {}) as JsonObject,
    by: { ...by, at: row.opened_at },
  };
  return sheetOf(asked, {
    values: modules.values,
    names,
    noun: (kind) => modules.things.get(kind)?.noun,
    act: (id) => modules.procedures.get(id)?.title,
  });
}

/** People and departments a need-to-know names by its tokens. */
export function scopeThings({ modules }: Modules, shown: Json): readonly Named[] {
  if (typeof shown !== 'object' || shown === null) return [];
  if (Array.isArray(shown)) return shown.flatMap((one: Json) => scopeThings({ modules }, one));
  return Object.entries(shown).flatMap(([name, value]) => {
    if (modules.values.get(name)?.as !== 'scope') return scopeThings({ modules }, value as Json);
    const tokens = isChange(value as Json) ? Object.values(value as JsonObject) : [value];
    return tokens.flat(2).flatMap((token) => {
      const [, letter, id = ''] = /^([pd]):([\w-]{1,64})$/.exec(String(token)) ?? [];
      return letter ? [{ table: letter === 'p' ? 'person' : 'department', id }] : [];
    });
  });
}

function isChange(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'before' in value;
}
