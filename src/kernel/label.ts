import type { LevelId, RegimeId } from './generated/clauses.ts';
import type { Text } from './text.ts';

/** Ranks of the levels; a label stores the rank so that the database can compare it. */
export const levelRank: Readonly<Record<LevelId, number>> = {
  public: 0,
  internal: 1,
  work_secret: 2,
  confidential: 3,
  secret: 4,
  top_secret: 5,
};

export const levelNames: Readonly<Record<LevelId, Text>> = {
  public: { zh: '公开', en: 'not classified' },
  internal: { zh: '内部', en: 'internal' },
  work_secret: { zh: '工作秘密', en: 'work secret' },
  confidential: { zh: '秘密', en: 'confidential (MIMI)' },
  secret: { zh: '机密', en: 'secret (JIMI)' },
  top_secret: { zh: '绝密', en: 'top secret (JUEMI)' },
};

const byRank = Object.entries(levelRank).sort((a, b) => a[1] - b[1]) as [LevelId, number][];

/** The level of a rank; a rank outside 0…5 is a programming error. */
export function levelOf(rank: number): LevelId {
  const found = byRank[rank];
  if (!found) throw new RangeError(`no level of rank ${rank}`);
  return found[0];
}

/** True for 秘密 and above, whatever the regime. */
export function isClassified(level: LevelId): boolean {
  return levelRank[level] >= levelRank.confidential;
}

/** True for a state secret: level and regime decide together, never the level's name alone. */
export function isStateSecret(matter: { readonly level: LevelId; readonly regime: RegimeId }): boolean {
  return matter.regime === 'state' && isClassified(matter.level);
}

/** Every labelled object carries this; the same four columns stand in its table and in the row-level policy. */
export interface Label {
  /** Rank 0…5. */
  readonly level: number;
  readonly regime: RegimeId;
  /** Who needs to know: `p:<person>`, `d:<department>`, `duty:<duty>`, `all`. */
  readonly scope: readonly string[];
  /** Who may never know, whatever else he holds (PETITION-001): `p:<person>`, `d:<department>`. */
  readonly barred: readonly string[];
}

/** The label of a row, without what else stands in it. */
export function labelIn({ level, regime, scope, barred }: Label): Label {
  return { level, regime, scope, barred };
}

/** Of several things together: a state secret among them makes the whole one, for that asks most of who knows of it. */
export function regimeOfAll(things: readonly Pick<Label, 'level' | 'regime'>[]): RegimeId {
  const top = [...things].sort((a, b) => b.level - a.level)[0];
  return things.some(({ level, regime }) => isStateSecret({ level: levelOf(level), regime }))
    ? 'state'
    : (top?.regime ?? 'own');
}

/** The highest ranks somebody may know: of state secrets, for which he also needs pledge and training, and of all else. */
export interface Clearances {
  readonly state: number;
  readonly other: number;
}

export interface Subject {
  readonly clearances: Clearances;
  readonly tokens: readonly string[];
}

/** The one access decision: level by regime, scope, relation. Server, database policy and tests all agree with it. */
export function mayKnow(subject: Subject, label: Label): boolean {
  const { state, other } = subject.clearances;
  if (label.level > (label.regime === 'state' ? state : other)) return false;
  if (label.barred.some((token) => subject.tokens.includes(token))) return false;
  return label.scope.some((token) => subject.tokens.includes(token));
}
