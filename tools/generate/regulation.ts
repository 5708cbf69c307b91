/** The regulation as types (ids, parameters) and as one JSON file for a fast start. */
import { readRegulation } from './lib/read-regulation.ts';
import { paramTypes } from './lib/param-types.ts';
import type { Output } from './lib/all.ts';

const FOLDER = 'src/kernel/generated';
/** Recurrence a clause may ask for. */
const PERIODS = [
  'day',
  'working_day',
  'working_day_and_holiday',
  'week',
  'month',
  'quarter',
  'semester',
  'half_year',
  'year',
];
const HEADER = '// Written by tools/generate from regulation/. Do not edit; run `npm run generate`.\n';

export function generate(root: string): Output[] {
  const regulation = readRegulation(root);
  const regimes = ['state', ...regulation.levels.flatMap((level) => level.regimes)];
  const source = [
    HEADER,
    ids('clauseIds', 'ClauseId', regulation.clauses),
    ids('domainIds', 'DomainId', regulation.domains),
    ids('hubIds', 'HubId', regulation.hubs),
    ids('levelIds', 'LevelId', regulation.levels),
    list('regimeIds', 'RegimeId', [...new Set(regimes)]),
    ids('roleIds', 'RoleId', regulation.roles),
    union(
      'CarrierKind',
      regulation.carrierKinds.map((kind) => kind.id),
    ),
    union(
      'DeviceKind',
      regulation.deviceKinds.map((kind) => kind.id),
    ),
    union(
      'PersonGrade',
      regulation.personGrades.map((grade) => grade.id),
    ),
    union(
      'ProfileId',
      regulation.profiles.map((profile) => profile.id),
    ),
    list('periods', 'Period', PERIODS),
    paramTypes(regulation),
  ].join('\n');
  return [
    { path: `${FOLDER}/clauses.ts`, content: source },
    { path: `${FOLDER}/regulation.json`, content: `${JSON.stringify(regulation)}\n` },
  ];
}

function ids(constant: string, type: string, entries: readonly { id: string }[]): string {
  return list(
    constant,
    type,
    entries.map((entry) => entry.id),
  );
}

function list(constant: string, type: string, values: readonly string[]): string {
  const lines = values.map((value) => `  '${value}',`).join('\n');
  return `export const ${constant} = [\n${lines}\n] as const;\nexport type ${type} = (typeof ${constant})[number];\n`;
}

function union(type: string, values: readonly string[]): string {
  return `export type ${type} = ${values.map((value) => `'${value}'`).join(' | ')};\n`;
}
