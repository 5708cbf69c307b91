/** What clauses name by list: the shape of src/kernel/generated/lists.json. Data only. */
import type { Edition } from './edition.ts';
import type { ClauseId, LevelId, ProfileId, RegimeId, RoleId } from './generated/clauses.ts';
import type { Happening } from './generated/happenings.ts';
import type { Text } from './text.ts';

/** A matter, a secret of the company, a content of an agreement. */
export interface CatalogueItem extends Text {
  id: string;
  /** null: the source text gives none */
  level?: LevelId | null;
  level_from?: 'highest_content' | 'decision';
  /** a proposal where the source gives no level; the reviewer decides */
  proposed_level?: LevelId;
  assumed?: true;
  regime?: RegimeId;
  sample_zh?: string;
  sample_en?: string;
  search_words?: readonly string[];
  source: string;
}

export interface CatalogueList extends Text {
  id: string;
  clause: ClauseId;
  items: readonly CatalogueItem[];
}

/** Posts the texts give duties to and that are no role of their own. */
export const ownPosts = ['secrecy_office', 'secrecy_staff', 'secret_post', 'other_leaders'] as const;

export interface DutyLine extends Text {
  id: string;
  /** what executes the line: it is proved by the acts of these clauses in the year */
  clauses: readonly ClauseId[];
  source: string;
}

export interface DutyPost extends Text {
  role: RoleId | (typeof ownPosts)[number];
  /** the text it comes from, as a profile */
  text: ProfileId;
  lines: readonly DutyLine[];
}

export interface PledgeItem extends Text {
  n: number;
  clause: ClauseId;
  source: string;
}

export interface PledgeQuestion extends Text {
  item: number;
  answers: readonly Text[];
  /** position of the right answer, from 1 */
  right: number;
  why_zh: string;
  why_en: string;
  clause: ClauseId;
}

export interface PledgeSet extends Text {
  id: string;
  clauses: readonly ClauseId[];
  who: RoleId | 'leadership';
  validity: 'year' | 'each_version' | 'until_the_end' | 'each_case' | 'each_visit' | 'each_trip' | 'as_agreed';
  items: readonly PledgeItem[];
  questions: readonly PledgeQuestion[];
}

/** What is looked at together and may be found in order together. */
export interface Chapter extends Text {
  id: string;
}

export interface ChecklistItem extends Text {
  id: string;
  chapter: string;
  clauses: readonly [ClauseId, ...ClauseId[]];
  answer: 'yes_no' | 'number' | 'photo' | 'text' | 'list';
  proof: 'manual' | 'computed' | 'imported';
  weight: number;
  /** points taken per occurrence, beside the score */
  deduct_each?: number;
  confidence?: 'unverified';
  applies: 'all' | 'state' | 'company' | 'petition' | 'archive' | 'large';
}

/** One edition of a list; those before it stay, for what was begun under them. */
export interface Checklist extends Text, Edition {
  id: string;
  clauses: readonly ClauseId[];
  note?: string;
  chapters: readonly Chapter[];
  items: readonly ChecklistItem[];
}

export interface LintWord {
  word: string;
  suggest_zh?: string;
  suggest_en?: string;
  ask_zh?: string;
  ask_en?: string;
  /** clauses or parameters whose value would make the word exact */
  see?: readonly string[];
  clause?: ClauseId;
}

export interface LintList extends Text {
  id: string;
  words: readonly LintWord[];
}

export interface Ground extends Text {
  id: string;
  clause: ClauseId;
  source?: string;
  article?: string;
  decided_by: string;
  measure: string;
}

export interface GroundList extends Text {
  id: string;
  grounds: readonly Ground[];
}

export interface HappeningEntry {
  id: Happening;
  means: string;
  change: string;
  facts: readonly string[];
}

export type GuardFact = string | boolean;

export interface Guard {
  on: Happening;
  /** narrows further, over facts of the happening: all must fit, a list means any of */
  when?: Readonly<Record<string, GuardFact | readonly GuardFact[]>>;
}

/** Asked where no guard is, or asked less: a lawful pair of procedure and clause, with its reason. */
export interface Lawful {
  procedure: string;
  clause: ClauseId;
  because: string;
}

export interface Exemption extends Lawful {
  /** Of this alone; else of all that the procedure brings about and the clause guards. */
  on?: Happening;
  kind: 'wall' | 'through' | 'special';
  /** `<file>: <words of its name>`: the forbidden result stays out of reach. */
  test: string;
}

export interface Guards {
  happenings: readonly HappeningEntry[];
  /** guarded too by the clause the thing itself belongs to */
  own_clause: readonly Happening[];
  guards: Readonly<Partial<Record<ClauseId, readonly Guard[]>>>;
  exempt: readonly Exemption[];
  /** Procedures that bring about something no guard is asked of, for the reason they give themselves. */
  unasked: readonly Pick<Exemption, 'procedure' | 'test'>[];
  /** Asked with fewer rules than elsewhere, with the reason. */
  fewer: readonly Lawful[];
}

export interface Lists {
  catalogue: readonly CatalogueList[];
  duties: readonly DutyPost[];
  pledges: readonly PledgeSet[];
  checklists: readonly Checklist[];
  lintWords: readonly LintList[];
  grounds: readonly GroundList[];
  /** key words by source label, '000 §1 规定2' */
  gists: Readonly<Record<string, string>>;
  guards: Guards;
}
