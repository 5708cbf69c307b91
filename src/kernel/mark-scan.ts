/** Anything a mark may be drawn with between level and period. */
const star = '[★☆✩✭⭐＊*]';
const dot = '[·•・.\\-—/]';
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

/** A level with a star, or with a period behind it: what only a mark looks like. */
const marked = new RegExp(`${level}(?:级?${star}(?:\\d{1,2}年|长期)?|[^\\p{L}\\p{N}]{0,2}\\d{1,2}年|${dot}长期)`, 'gu');
/** The period written out as that of the level beside it, before or behind. */
const lasting = `保密期限[^\\p{L}\\p{N}]{0,2}(?:为|是)?(?:\\d{1,2}年|长期)`;
const periodNamed = new RegExp(
  `(${level})级?[^\\p{L}\\p{N}]{0,2}${lasting}|${lasting}[^\\p{L}\\p{N}]{0,2}(${level})`,
  'gu',
);
/** A level with a sign between its two characters. */
const parted = /([绝机秘])[\p{P}\p{S}]{1,2}(?=密)/gu;
/** A level named as that of the paper; a text that lists several levels, or speaks of all from one upward, names none. */
const named = new RegExp(
  `(?:密级|密级标志|保密等级|保密级别)(?:[:=](?:为|是)?[\\p{Ps}\\p{Pi}"']*|[\\p{Ps}\\p{Pi}"']+|(?:为|是)(?=${level}级?(?:$|[。;])))` +
    `(${level})(?!级?(?:[、/或和与及至以]|[^\\p{L}\\p{N}]{0,2}${level}))`,
  'gu',
);
/** A blank between the name of the field and its level is what a colon is on other forms. */
const blank = /(密\s*级)[^\S\r\n]+(?=[绝机秘])/g;
/** A line that says nothing but the level, bare or in brackets, as it is stamped on a page; or a file that is called by it alone. */
const stamped = new RegExp(
  `^[\\p{Ps}\\p{Pi}"']*(${level})[级件]?[\\p{Pe}\\p{Pf}"']*(?:\\(\\d+\\))?(?:\\.[a-z\\d]{1,5})?$`,
  'iu',
);

/** A text with the traditional characters of levels and internal papers written simply. */
export function simplified(text: string): string {
  return text.replace(traditional, (one) => simpler[one] ?? one);
}

/** A level in brackets before what it is the level of. */
const bracketed = new RegExp(`^[[〔【{](${level})[级件]?[\\]〕】}]`, 'u');
/** A level with its period in words, apart from it by a sign. */
const inWords = new RegExp(`${level}[^\\p{L}\\p{N}]{0,2}(?:[二三]?十|五)年`, 'gu');

/** What ends a line in any program. */
const lineEnd = /\r\n?|[\n\v\f\x85\u2028\u2029]/;

const bare = (text: string) =>
  // One character that stands for the level would be half of it.
  simplified(text.replaceAll('㊙', '秘密').normalize('NFKC'))
    .replace(blank, '$1:')
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(parted, '$1');

/**
 * The state-secret marks a text bears, as they would be read aloud. Spaces, line breaks, full-width forms and traditional characters
 * hide nothing; an article that only names the levels bears none.
 */
export function marksIn(text: string): readonly string[] {
  const whole = bare(text);
  // Every mark names a level, and no level is written without this character.
  if (!whole.includes('密')) return [];
  const lines = text.split(lineEnd).map(bare);
  return [
    ...new Set([
      ...(whole.match(marked) ?? []),
      ...[...whole.matchAll(named)].map((found) => found[1] as string),
      ...[...whole.matchAll(periodNamed)].map((found) => (found[1] ?? found[2]) as string),
      ...(whole.match(inWords) ?? []),
      ...lines.flatMap((line) => stamped.exec(line)?.[1] ?? bracketed.exec(line)?.[1] ?? []),
    ]),
  ];
}

/** What the words of a file bear against the mark that is due on them. */
export interface Marking {
  readonly due: string;
  readonly borne: boolean;
  /** Marks of state secrets beside it. */
  readonly others: readonly string[];
  /** Marks of attachments that do not go under it. */
  readonly attached?: readonly string[];
}

const rising = ['秘密', '机密', '绝密'];

/** What is attached may bear a lower mark or none: neither a higher one, nor another of the same level, nor a state secret’s under what is none. */
export function notUnder(due: string, marks: readonly string[]): readonly string[] {
  const rank = (mark: string) => rising.findIndex((level) => mark.startsWith(level));
  return marks.filter((mark) => rank(mark) >= rank(bare(due)));
}

/** What may stand in the line of a mark: the name of the field, a copy's number, how urgent it is. */
const beside = /^(?:密级|份号|编号|第|号|份|特急|加急|平急|紧急|no|[\d\p{P}\p{S}])*$/iu;

/** A sentence that speaks of the mark bears none: it begins or ends a line, or has one of its own that may be broken over two. */
function bears(text: string, whole: string): boolean {
  const spaced = [...whole].map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join('\\s*');
  const atEdge = new RegExp(`^\\s*${spaced}(?=\\s|$)|\\s${spaced}\\s*$`, 'u');
  const lines = simplified(text.normalize('NFKC')).split(lineEnd);
  return lines.some((line, at) => {
    const both = `${line}${lines[at + 1] ?? ''}`;
    return (
      atEdge.test(line) ||
      [line, both].map(bare).some((one) => one.includes(whole) && beside.test(one.replace(whole, '')))
    );
  });
}

/** `marks`: those found in the texts. A level alone, or with its period apart, is no other mark than the whole one. */
export function markingOf(due: string, texts: readonly string[], marks: readonly string[]): Marking {
  const whole = bare(due);
  return {
    due,
    borne: texts.some((text) => bears(text, whole)),
    others: marks.filter((mark) => !whole.startsWith(mark)),
  };
}

const inner =
  '(?:工作秘密|内部(?:文件|资料|事项|信息|刊物|件)?|(?:核心|重要|普通)?商密|(?:商业|公司|集团|企业)[秘机]密|' +
  '敏感(?:信息|事项)(?=[^\\p{L}\\p{N}]*(?:不|严禁|禁止|请勿|切勿|内部)))';
/** What such a line may say beside: how long, for what use, and that it is not to get out. */
const insideOnly =
  '(?:\\d{1,2}年|长期|注意保[存管密]|(?:不得|不准|严禁|禁止|请勿|切勿)(?:外传|外泄|公开|上网|转发|传播)|不[予宜]?公开|' +
  '仅?[供限]?(?:内部)?(?:参阅|参考|使用|掌握|传阅)件?|[^\\p{L}\\p{N}])*';
/** A line that says nothing but that a paper is for the house: a work secret, an internal one, a company's secret. */
const keptInside = new RegExp(`^[\\p{Ps}\\p{Pi}"']*${inner}${insideOnly}$`, 'u');

/** The marks of what is no state secret and yet not for the public. */
export function innerMarksIn(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(lineEnd)
        .map(bare)
        .filter((line) => keptInside.test(line)),
    ),
  ];
}

/** A mark and nothing beside it: what a field that asks for the words of a mark is filled in with. */
export function isMarkAlone(text: string): boolean {
  return marksIn(text).some((mark) => mark === bare(text));
}
