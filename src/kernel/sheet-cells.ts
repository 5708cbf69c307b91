/** Values as the cells of a sheet. */
import { copyNo } from './copy-no.ts';
import { roleNames } from './generated/names.ts';
import type { Json, JsonObject } from './json.ts';
import { levelOf, levelRank } from './label.ts';
import type { LevelId, RoleId } from './generated/clauses.ts';
import type { Cell } from './sheet.ts';
import type { Text } from './text.ts';
import type { Value } from './value.ts';

/** What the rooms declare, and what the things are called as far as whoever reads may know. */
export interface Naming {
  readonly values: ReadonlyMap<string, Value>;
  readonly names: ReadonlyMap<string, Text>;
  readonly noun: (kind: string) => Text | undefined;
  readonly act: (id: string) => Text | undefined;
}

const yes: Text = { zh: '是', en: 'yes' };
const no: Text = { zh: '否', en: 'no' };
const everybody: Text = { zh: '全体人员', en: 'everybody' };
const duties: Readonly<Record<string, Text>> = {
  all: everybody,
  'duty:registry': { zh: '机要（保密）人员', en: 'the registry' },
  'duty:system': { zh: '系统管理人员', en: 'system administrators' },
};

/** The cells of one value; empty for what is not there. */
export function cellsOf(name: string, value: Json | undefined, naming: Naming): readonly Cell[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one: Json) => cellsOf(name, one, naming));
  const declared = naming.values.get(name);
  if (typeof value === 'object') return ofObject(value as JsonObject, declared);
  if (typeof value === 'boolean') return [{ as: 'text', text: value ? yes : no }];
  const as = declared?.as ?? 'text';
  if (as === 'program') return [];
  const word = declared?.words?.[String(value)];
  if (word) return [{ as: 'text', text: word }];
  if (as === 'level') return levelCell(value);
  if (as === 'copy-no') return [plain(copyNo(value))];
  if (typeof value === 'number') return [{ as: 'number', number: value }];
  return [ofString(value, as, declared?.of, naming)];
}

function ofObject(value: JsonObject, declared: Value | undefined): readonly Cell[] {
  if (typeof value.zh === 'string' && typeof value.en === 'string')
    return [{ as: 'text', text: { zh: value.zh, en: value.en } }];
  if (typeof value.name === 'string' && typeof value.id === 'string') {
    const name = { zh: value.name, en: value.name };
    return [declared?.of ? { as: 'thing', kind: declared.of, id: value.id, name } : { as: 'text', text: name }];
  }
  return [];
}

function ofString(value: string, as: Value['as'], of: string | undefined, naming: Naming): Cell {
  switch (as) {
    case 'scope':
      return scopeCell(value, naming);
    case 'clause':
      return { as: 'clause', clause: value };
    case 'act':
      return { as: 'text', text: naming.act(value) ?? { zh: value, en: value } };
    case 'thing':
      return thingCell(value, of ?? '', naming);
    case 'date':
    case 'instant':
    case 'deadline':
      return isDay(value) ? { as: 'date', at: value.slice(0, 10) } : isMoment(value) ? { as, at: value } : plain(value);
    default:
      return isMoment(value) ? { as: 'instant', at: value } : isDay(value) ? { as: 'date', at: value } : plain(value);
  }
}

/** What is written out instead of an id stays as it is written. */
function thingCell(id: string, kind: string, { names, noun }: Naming): Cell {
  const name = names.get(id);
  if (name) return { as: 'thing', kind, id, name };
  if (!isId(id)) return plain(id);
  return { as: 'hidden', noun: noun(kind) ?? { zh: '事项', en: 'matter' } };
}

function scopeCell(token: string, naming: Naming): Cell {
  const duty = duties[token];
  if (duty) return { as: 'text', text: duty };
  const [, letter = '', id = ''] = /^([a-z]):(.+)$/.exec(token) ?? [];
  if (letter === 'r') return { as: 'text', text: roleNames[id as RoleId] ?? everybody };
  return thingCell(id || token, letter === 'p' ? 'person' : 'department', naming);
}

function levelCell(value: string | number): readonly Cell[] {
  if (typeof value === 'number') return [{ as: 'level', level: levelOf(value) }];
  if (value in levelRank) return [{ as: 'level', level: value as LevelId }];
  return [plain(value)];
}

function plain(text: string): Cell {
  return { as: 'text', text: { zh: text, en: text } };
}

/** As the server makes them, or as a unit names its people and departments; the code of a copy, a count and a number of a paper are none. */
function isId(value: string): boolean {
  return /^[\w-]{2,64}$/.test(value) && !/^\d+$/.test(value);
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);
const isMoment = (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value);
