/** The shape of regulation/ once it is merged (src/kernel/generated/regulation.json). Data only. */
import type { CalendarYear } from './calendar.ts';
import type {
  CarrierKind,
  ClauseId,
  DeviceKind,
  DomainId,
  LevelId,
  PersonGrade,
  ProfileId,
  RegimeId,
  RoleId,
} from './generated/clauses.ts';
import type { Hub, Rails } from './hub.ts';
import type { Json } from './json.ts';
import type { Text } from './text.ts';

export type Mode = 'refuse' | 'approve' | 'register' | 'schedule' | 'inspect' | 'pledge' | 'config';

export interface Variant {
  value: Json;
  source?: string;
  assumed?: true;
  /** how acceptance cases and the settings page call it */
  name?: string;
}

export interface Param {
  default: Json;
  /** how code reads it (chain, role, levels, period ...); without it the type of the default */
  type?: string;
  unit?: string;
  /** no source text states this value */
  assumed?: true;
  /** the only values it may take */
  values?: readonly (string | number | boolean)[];
  variants?: readonly Variant[];
  /** why the default is not the strictest variant */
  why?: string;
  note?: string;
}

export interface Case {
  n: number;
  text: string;
  /** the same as a sentence of the field, for the page of the clause */
  zh?: string;
  /** for a room that is still to come; its clause is partial until then */
  waits?: true;
}

/** A enforced because the act goes through us, B machine evidence, C seen by a person and two names, D declared. */
export type Proof = 'A' | 'B' | 'C' | 'D';

/** What a clause names by list rather than carrying it itself: pledge items, checklist items, duty lines, secret matters. */
export interface DataRef {
  file: 'catalogue' | 'checklists' | 'duties' | 'grounds' | 'lint_words' | 'pledges' | 'profiles';
  /** absent: the whole file */
  lists?: readonly string[];
  /** one item of the list, by its number */
  item?: number;
  /** which column of the duties chooses the lines */
  by?: 'role' | 'post';
}

export interface Clause {
  id: ClauseId;
  domain: DomainId;
  zh: string;
  en: string;
  mode: Mode;
  proof: Proof;
  /** where a clause is mixed */
  proof_note?: string;
  proof_note_zh?: string;
  levels: readonly LevelId[];
  /** absent: every regime */
  regimes?: readonly RegimeId[];
  approval?: readonly RoleId[];
  approval_assumed?: readonly RoleId[];
  /** name of the parameter that decides the approvers; without it parameter `approval` */
  chain?: string;
  params?: Readonly<Record<string, Param>>;
  data?: Readonly<Record<string, DataRef>>;
  /** law behind it: nobody can switch it off (ORG-031) */
  statutory?: true;
  law_note?: string;
  law_note_zh?: string;
  notes?: readonly string[];
  sources: readonly string[];
  accept: readonly Case[];
}

/** T full text read, G official page, S secondary page, R public repository, M memory, P product choice. */
export type Confidence = 'T' | 'G' | 'S' | 'R' | 'M' | 'P';
/** H statutory bound, D default that may become stricter, P product choice. */
export type Lock = 'H' | 'D' | 'P';
export type Direction = 'lower_is_stricter' | 'higher_is_stricter';

/** Approvers that a lawful chain contains in the situation `at` (regime and level ids). */
export interface RequiredRoles {
  at?: readonly string[];
  roles: readonly RoleId[];
}

/** What a value may not go beyond. */
export interface Bounds {
  /** of a number its least; of a chain the smallest number of approvers beside the proposer, of a list that of entries */
  floor?: number;
  ceiling?: number;
  values?: readonly Json[];
  /** what a list contains at least */
  includes?: readonly (string | number)[];
  /** what a list contains at most */
  within?: readonly string[];
  /** characters a text must not contain */
  forbids?: string;
  /** approvers a chain contains */
  requires?: readonly RequiredRoles[];
}

export interface LawfulRange extends Bounds {
  default?: Json;
  direction: Direction | null;
  article: string;
  confidence: Confidence;
  lock: Lock;
  /** in force from this day, 2024-05-01 */
  from: string;
  /** and before this one */
  until?: string;
  note_zh?: string;
  note_en?: string;
}

/** What a text decides of one act: a test of its profile. */
export interface Decision {
  n: number;
  given: string;
  /** refused: 403, 409 or 422 under the clause; approval: 202; due: an obligation or an alert */
  expect: 'allowed' | 'refused' | 'approval' | 'due';
  /** who is asked, among others */
  by?: readonly RoleId[];
  detail?: string;
  /** of the text itself */
  article: string;
  clause: ClauseId;
  /** clauses it needs beyond that */
  also?: readonly ClauseId[];
}

export type ProfileKind =
  | 'archive'
  | 'bureau'
  | 'committee'
  | 'company'
  | 'discipline'
  | 'petition'
  | 'post'
  | 'school'
  | 'service_hall'
  | 'subdistrict';

export interface Profile {
  id: ProfileId;
  /** of a single text; a post is a job sheet and no regulation of a unit */
  kind?: ProfileKind;
  zh: string;
  en: string;
  source: string;
  /** what stands where the profile is silent: the law's default, or (strict) the clause's */
  defaults: 'law' | 'catalog';
  values: Readonly<Record<string, Json>>;
  /** who approves by the text's own words */
  approvers?: Readonly<Record<string, { by: string; source: string }>>;
  off: readonly ClauseId[];
  decisions?: readonly Decision[];
}

export interface Level {
  id: LevelId;
  rank: number;
  zh: string;
  en: string;
  regimes: readonly RegimeId[];
}

export interface Role {
  id: RoleId;
  zh: string;
  en: string;
  /** outside the unit: the step is closed by attaching the outside document */
  external?: true;
}

export interface Kind {
  id: CarrierKind | DeviceKind;
  zh: string;
  en: string;
  source: string;
}

export interface PersonGradeEntry {
  id: PersonGrade;
  zh: string;
  en: string;
  post_level: LevelId | null;
  source: string;
}

export interface Term {
  zh: string;
  en: string;
  code: string;
}

export interface Law {
  /** short name used in `article` */
  id: string;
  zh: string;
  en: string;
  from: string;
}

/** A collection of model regulations; a clause's sources begin with its id. */
export interface Collection {
  id: string;
  zh: string;
  en: string;
}

/** Words for identifiers of the clause files. */
export interface Words {
  parameters: Readonly<Record<string, Text>>;
  values: Readonly<Record<string, Text>>;
  units: Readonly<Record<string, Text>>;
}

export interface Domain {
  id: DomainId;
  prefix: string;
  zh: string;
  en: string;
}

export interface Regulation {
  domains: readonly Domain[];
  hubs: readonly Hub[];
  rails: Rails;
  laws: readonly Law[];
  collections: readonly Collection[];
  clauses: readonly Clause[];
  /** lawful ranges by '<CLAUSE>.<param>' or 'LAW.<name>', one after the other as the law changed */
  ranges: Readonly<Record<string, readonly LawfulRange[]>>;
  /** what a unit's own choice may not go beyond where the law is silent, by '<CLAUSE>.<param>' */
  floors: Readonly<Record<string, Bounds>>;
  profiles: readonly Profile[];
  levels: readonly Level[];
  roles: readonly Role[];
  carrierKinds: readonly Kind[];
  deviceKinds: readonly Kind[];
  personGrades: readonly PersonGradeEntry[];
  glossary: readonly Term[];
  calendars: readonly CalendarYear[];
  words: Words;
}

/** The parameters of a clause; its approvers are one of them, so a profile or a unit sets them like any other value. */
export function parametersOf(clause: Clause): Readonly<Record<string, Param>> {
  if (!clause.approval || clause.chain) return clause.params ?? {};
  return { ...clause.params, approval: { default: clause.approval, type: 'chain' } };
}
