import { parametersOf } from '#kernel/regulation.ts';
import type { LawfulRange, Param, Regulation } from '#kernel/regulation.ts';

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

const preamble = `/** Ordered approvers; null = no approval can ever permit it; an object chooses by regime, level, act or place ('otherwise' = the rest). */
export type Chain = readonly RoleId[] | null | { readonly [key: string]: Chain };
`;

/** One line a parameter, so that a rule reading a parameter that does not exist fails to compile. */
export function paramTypes(regulation: Regulation): string {
  const ofClauses = regulation.clauses.flatMap((clause) =>
    Object.entries(parametersOf(clause)).map(([name, param]) => line(`${clause.id}.${name}`, param)),
  );
  const ofLaw = Object.entries(regulation.ranges).flatMap(([key, ranges]) =>
    key.startsWith('LAW.') ? [line(key, figure(ranges))] : [],
  );
  const body = [...ofClauses, ...ofLaw].join('\n');
  return `${preamble}\nexport interface ParamTypes {\n${body}\n}\nexport type ParamKey = keyof ParamTypes;\n\n${approvalKeys(regulation)}`;
}

/** Which parameter holds the approvers of a clause. */
function approvalKeys({ clauses }: Regulation): string {
  const entries = clauses.filter((clause) => clause.chain || clause.approval);
  const lines = entries.map((clause) => `  '${clause.id}': '${clause.id}.${clause.chain ?? 'approval'}',`);
  return `export const approvalKeys: { readonly [K in ClauseId]?: ParamKey } = {\n${lines.join('\n')}\n};\n`;
}

function line(key: string, param: Param): string {
  return `  '${key}': ${typeOf(param, key)};`;
}

function figure(ranges: readonly LawfulRange[]): Param {
  return { default: ranges.at(-1)?.default ?? null };
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
