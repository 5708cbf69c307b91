import type { CalendarYear } from '#kernel/calendar.ts';
import type {
  Bounds,
  Clause,
  Collection,
  Domain,
  Kind,
  Law,
  LawfulRange,
  Level,
  PersonGradeEntry,
  Regulation,
  Role,
  Term,
  Words,
} from '#kernel/regulation.ts';
import type { Text } from '#kernel/text.ts';
import { type ProfileFile, profileOf } from './profile.ts';
import { yamlOf, yamlsOf } from './yaml.ts';

/** Merges the YAML files of regulation/ into one value, clauses in the order of domains and ids. */
export function readRegulation(root: string): Regulation {
  const [one, all] = [yamlOf(root), yamlsOf(root)];
  const { domains } = one<{ domains: Domain[] }>('domains.yaml');
  const clauses = all<{ clauses: Omit<Clause, 'domain'>[] }>('clauses').flatMap((file) => file.clauses);
  const inDomain = ({ id, prefix }: Domain): Clause[] =>
    clauses.filter((clause) => clause.id.startsWith(`${prefix}-`)).map((clause) => ({ ...clause, domain: id }));
  return {
    domains,
    ...one<Pick<Regulation, 'hubs' | 'rails'>>('hubs.yaml'),
    collections: one<{ collections: Collection[] }>('sources.yaml').collections,
    laws: one<{ laws: Law[] }>('laws.yaml').laws,
    clauses: domains.flatMap((domain) => inDomain(domain).sort((a, b) => (a.id < b.id ? -1 : 1))),
    ranges: rangesOf(one<{ parameters: Record<string, DatedRanges> }>('parameters.yaml').parameters),
    floors: one<{ floors: Record<string, Bounds> }>('floors.yaml').floors,
    profiles: all<ProfileFile>('profiles').map((file) => profileOf(file, clauses)),
    levels: one<{ levels: Level[] }>('levels.yaml').levels,
    roles: one<{ roles: Role[] }>('roles.yaml').roles,
    carrierKinds: one<{ carrier_kinds: Kind[] }>('carrier-kinds.yaml').carrier_kinds,
    deviceKinds: one<{ device_kinds: Kind[] }>('device-kinds.yaml').device_kinds,
    personGrades: one<{ person_grades: PersonGradeEntry[] }>('person-grades.yaml').person_grades,
    glossary: one<{ terms: Term[] }>('glossary.yaml').terms,
    calendars: all<CalendarYear>('calendars'),
    words: words(one('words.yaml')),
  };
}

type DatedRanges = LawfulRange | { ranges: readonly LawfulRange[] };

function rangesOf(parameters: Readonly<Record<string, DatedRanges>>): Record<string, readonly LawfulRange[]> {
  const entries = Object.entries(parameters);
  return Object.fromEntries(entries.map(([key, one]) => [key, 'ranges' in one ? one.ranges : [one]]));
}

function words(chinese: Record<keyof Words, Record<string, string>>): Words {
  const both = (section: keyof Words): Record<string, Text> =>
    Object.fromEntries(Object.entries(chinese[section]).map(([id, zh]) => [id, { zh, en: id.replaceAll('_', ' ') }]));
  return { parameters: both('parameters'), values: both('values'), units: both('units') };
}
