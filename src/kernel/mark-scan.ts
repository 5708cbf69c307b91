/** Anything a mark may be drawn with between level and period. */
const star = '[★☆✩✭⭐＊*]';
const level = '(?:绝密|机密|秘密)';
/** Characters a level, or what is internal, is written with beside the simplified ones. */
const simpler: Readonly<Record<string, string>> = {
  絕: '绝',
  機: '机',
  祕: '秘',
  級: '级',
  標: '标',
  誌: '志',
  長: '长',
  內: '内',
  電: '电',
  碼: '码',
  報: '报',
};
const traditional = new RegExp(`[${Object.keys(simpler).join('')}]`, 'g');

/** A level with a star, or with a number of years behind it: what only a mark looks like. */
const marked = new RegExp(`${level}(?:${star}(?:\\d{1,2}年|长期)?|[^\\p{L}\\p{N}]{0,2}\\d{1,2}年)`, 'gu');
/** A level named as that of the paper; a text that lists several levels names none. */
const named = new RegExp(
  `(?:密级|密级标志|保密等级|保密级别)[:=](?:为|是)?[\\p{Ps}\\p{Pi}"']*(${level})(?!级?[、/或和与及至])`,
  'gu',
);
/** A line that says nothing but the level, bare or in brackets, as it is stamped on a page; or a file that is called by it alone. */
const stamped = new RegExp(
  `^[\\p{Ps}\\p{Pi}"']*(${level})[\\p{Pe}\\p{Pf}"']*(?:\\(\\d+\\))?(?:\\.[a-z\\d]{1,5})?$`,
  'iu',
);

/** A text with the traditional characters of levels and internal papers written simply. */
export function simplified(text: string): string {
  return text.replace(traditional, (one) => simpler[one] ?? one);
}

const bare = (text: string) => simplified(text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, ''));

/**
 * The state-secret marks a text bears, as they would be read aloud. Spaces, line breaks, full-width forms and traditional characters
 * hide nothing; an article that only names the levels bears none.
 */
export function marksIn(text: string): readonly string[] {
  const whole = bare(text);
  const lines = text.split(/\r?\n/).map(bare);
  return [
    ...new Set([
      ...(whole.match(marked) ?? []),
      ...[...whole.matchAll(named)].map((found) => found[1] as string),
      ...lines.flatMap((line) => stamped.exec(line)?.[1] ?? []),
    ]),
  ];
}

/** What the words of a file bear against the mark that is due on them. */
export interface Marking {
  readonly due: string;
  readonly borne: boolean;
  /** Marks of state secrets beside it. */
  readonly others: readonly string[];
}

/** `marks`: those found in the texts. A level alone, or with its period apart, is no other mark than the whole one. */
export function markingOf(due: string, texts: readonly string[], marks: readonly string[]): Marking {
  const whole = bare(due);
  return {
    due,
    borne: texts.some((text) => bare(text).includes(whole)),
    others: marks.filter((mark) => !whole.startsWith(mark)),
  };
}

/** A mark and nothing beside it: what a field that asks for the words of a mark is filled in with. */
export function isMarkAlone(text: string): boolean {
  return marksIn(text).some((mark) => mark === bare(text));
}
