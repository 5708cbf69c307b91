import { parametersOf } from '#kernel/regulation.ts';
import type { Param, Regulation } from '#kernel/regulation.ts';

/** TypeScript of a `type:` written in the clause files. */
const named: Readonly<Record<string, string>> = {
  chain: 'Chain',
  role: 'RoleId',
  roles: 'readonly RoleId[]',
  level: 'LevelId',
  levels: 'readonly LevelId[]',
  regimes: 'readonly RegimeId[]',
  grade: 'PersonGrade',
  period: 'Period',
  month_day: 'string',
  strings: 'readonly string[]',
  'number|null': 'number | null',
};

const preamble = `export type Period =
  | 'day' | 'week' | 'month' | 'quarter' | 'half_year' | 'semester' | 'year' | 'working_day' | 'working_day_and_holiday';

/** Ordered approvers; null = no approval can ever permit it; an object chooses by regime, level, act or place ('otherwise' = the rest). */
export type Chain = readonly RoleId[] | null | { readonly [key: string]: Chain };
`;

/** One line a parameter, so that a rule reading a parameter that does not exist fails to compile. */
export function paramTypes(regulation: Regulation): string {
  const lines = regulation.clauses.flatMap((clause) =>
    Object.entries(parametersOf(clause)).map(
      ([name, param]) => `  '${clause.id}.${name}': ${typeOf(param, `${clause.id}.${name}`)};`,
    ),
  );
  return `${preamble}\nexport interface ParamTypes {\n${lines.join('\n')}\n}\nexport type ParamKey = keyof ParamTypes;\n`;
}

function typeOf(param: Param, key: string): string {
  if (param.type) {
    const type = named[param.type];
    if (!type) throw new Error(`${key}: unknown type ${param.type}`);
    return type;
  }
  if (param.values)
    return param.values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ');
  const value = param.default;
  if (Array.isArray(value)) return `readonly ${typeof value[0] === 'number' ? 'number' : 'string'}[]`;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return typeof value;
  throw new Error(`${key}: give a type, its default is ${JSON.stringify(value)}`);
}
