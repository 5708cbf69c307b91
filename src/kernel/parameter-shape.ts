/** Whether a value has the shape code reads a parameter with; the law comes after (lawful.ts). */
import type { Json } from './json.ts';
import type { Text } from './text.ts';
import { periods, regimeIds } from './generated/clauses.ts';
import { isChain } from './chain.ts';
import type { Param, Regulation } from './regulation.ts';

export function misshapen(regulation: Regulation, param: Param, value: Json): Text | null {
  if (param.values)
    return oneOf(
      param.values.map(String),
      param.values.some((one) => one === value),
    );
  if (param.type) return ofNamedType(regulation, param.type, value);
  if (Array.isArray(param.default)) return listOf(typeof param.default[0] === 'number' ? 'number' : 'string', value);
  if (typeof param.default !== typeof value) return expected(param.default);
  if (typeof value === 'number' && !(Number.isFinite(value) && value >= 0)) return expected(param.default);
  return null;
}

function ofNamedType(regulation: Regulation, type: string, value: Json): Text | null {
  const ids = (entries: readonly { id: string }[]): string[] => entries.map((entry) => entry.id);
  const known: Readonly<Record<string, readonly string[]>> = {
    role: ids(regulation.roles),
    roles: ids(regulation.roles),
    level: ids(regulation.levels),
    levels: ids(regulation.levels),
    regimes: regimeIds,
    grade: ids(regulation.personGrades),
    period: periods,
  };
  if (type === 'chain')
    return isChain(value, new Set(known.roles)) ? null : says('不是有效的审批链', 'is not a chain of known roles');
  if (type === 'strings') return listOf('string', value);
  if (type === 'number|null') return value === null || typeof value === 'number' ? null : expected(0);
  if (type === 'month_day')
    return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(String(value))
      ? null
      : says('须为“月-日”，如 12-31', 'must be MM-DD');
  const allowed = known[type] ?? [];
  const each = Array.isArray(value) ? value : [value];
  const list = type.endsWith('s');
  return oneOf(allowed, Array.isArray(value) === list && each.every((one) => allowed.includes(String(one))));
}

function listOf(type: 'string' | 'number', value: Json): Text | null {
  if (Array.isArray(value) && value.every((one) => typeof one === type)) return null;
  return says('须为列表', `must be a list of ${type}s`);
}

function oneOf(allowed: readonly string[], ok: boolean): Text | null {
  return ok ? null : says(`只能取 ${allowed.join('、')}`, `must be one of ${allowed.join(', ')}`);
}

function expected(example: Json): Text {
  if (typeof example === 'number') return says('须为不小于零的数', 'must be a number, zero or more');
  if (typeof example === 'boolean') return says('须为是或否', 'must be true or false');
  return says('须为文字', 'must be a text');
}

function says(zh: string, en: string): Text {
  return { zh, en };
}
