/** Rules on files of any kind: whether this site may hold what they show, whether they arrived, and whether they are still what they were. */
import type { Digest } from './files.ts';
import { type LevelId, levelIds } from './generated/clauses.ts';
import { isClassified, isStateSecret, levelNames, levelRank } from './label.ts';
import { type Marking, marksIn } from './mark-scan.ts';
import { setting } from './parameter.ts';
import { list, phrases, type Text } from './text.ts';
import type { Circumstances, Matter, Rule, UnitFacts } from './verdict.ts';

const say = phrases(
  {
    undeclared: '未申报',
    none: '本系统未申报为涉密信息系统，不得录入、上传、扫描、阅读{level}级国家秘密的正文和附件（《保守国家秘密法》第三十条、第三十一条、第五十七条第十项）。',
    'none.remedy': '只登记载体的编号等管理信息；正文留在涉密载体或已审查的涉密系统中。',
    unregulated:
      '本单位没有公司秘密制度，标为公司（集团）秘密的事项从严按国家秘密对待，本系统不得存储{level}级的正文和附件（《保守国家秘密法》第三十条）。',
    low: '本系统申报为{site}级，不得存储、处理{level}级国家秘密（《保守国家秘密法》第三十条）。',
    'low.remedy': '在密级相应的涉密系统中处理，这里只登记载体编号。',
    title: '本系统只登记国家秘密载体的非密化标题，标题中不得带有密级标志（{marks}）。',
    'title.remedy': '改用不涉密的简称；密级、保密期限填在各自的栏目里。',
    'marked-file': '文件中带有国家秘密标志（{marks}），本系统不得存储其内容，没有保存（《保守国家秘密法》第三十条）。',
    unmarked: '文件的正文没有标明{due}。',
    'marked-otherwise': '文件的正文标的是{marks}，应标{due}。',
    'attached-otherwise': '附件标有{marks}，与文件应标的{due}不符。',
    'unmarked.remedy': '在正文中标明{due}，不带其他密级标志，另存一版后再办。',
    'attached.remedy': '附件的密级更高的，按附件定文件的密级和保密期限；附件标错的，更正后另存一版。',
    'not-arrived': '文件没有完整到达，未存储任何内容。',
    'not-arrived.remedy': '重新上传。',
    altered: '存储的文件与存入时不一致，已停止提供。',
    'altered.remedy': '请安全保密管理员从备份恢复原文件并查明原因。',
  },
  {
    undeclared: 'not declared',
    none: 'This installation is not declared a classified system, so no text or attachment of a state secret of level {level} may be entered, uploaded, scanned or read here (Secrecy Law, art. 30, 31 and 57(10)).',
    'none.remedy':
      'Register the carrier’s number only; the text stays on its carrier or in an examined classified system.',
    unregulated:
      'This unit has no regulation on secrets of a company, so what is called one is treated as a state secret, and text of level {level} must not be held here (Secrecy Law, art. 30).',
    low: 'This system is declared for {site} and must not hold a state secret of level {level} (Secrecy Law, art. 30).',
    'low.remedy': 'Work on it in a system of that level and register only the carrier’s number here.',
    title:
      'Of a state secret only a title that gives nothing away is registered here, and this one bears a mark ({marks}).',
    'title.remedy': 'Use an unclassified short title; level and period have fields of their own.',
    'marked-file':
      'The file bears the mark of a state secret ({marks}), which this system must not hold, so it was not kept (Secrecy Law, art. 30).',
    unmarked: 'The text of the document does not bear its mark, {due}.',
    'marked-otherwise': 'The text of the document bears {marks}, and its mark is {due}.',
    'attached-otherwise': 'An attachment bears {marks}, which does not go under {due}, the mark of the document.',
    'attached.remedy':
      'Where the attachment is the higher secret, classify the document after it; where it is marked wrongly, store it anew with its right mark.',
    'unmarked.remedy': 'Mark the text {due} and nothing else, store it as a new version and try again.',
    'not-arrived': 'The file did not arrive whole; nothing was stored.',
    'not-arrived.remedy': 'Upload it again.',
    altered: 'The stored file is not what was stored, so it is withheld.',
    'altered.remedy': 'The security administrator restores it from the backup and finds out why.',
  },
);

export function siteName(level: LevelId | 'none'): Text {
  return level === 'none' ? say('undeclared') : levelNames[level];
}

/** What a site is declared for, and whether its unit keeps secrets of a company at all. */
export type Site = Pick<UnitFacts, 'siteLevel' | 'companySecrets'>;

/**
 * SYSTEM-020: text of a state secret only where the site is declared for its level. A unit whose regulation knows no secrets of a company
 * takes what it calls one itself by the strictest: as a state secret. What a company sent it is that company's.
 */
export function beyondSite({ level, regime }: Matter, unit: Site, received = false): boolean {
  const state = regime === 'state' || !(received || unit.companySecrets);
  return isClassified(level) && state && isAbove(level, unit);
}

function isAbove(level: LevelId, { siteLevel }: Pick<Site, 'siteLevel'>): boolean {
  return siteLevel === 'none' || levelRank[level] > levelRank[siteLevel];
}

/** SYSTEM-020: the marks of a text that name a level whose text the site may not hold. */
export function marksBeyond(text: string, site: Pick<Site, 'siteLevel'>): readonly string[] {
  return marksIn(text).filter((mark) => {
    const level = levelIds.find((one) => mark.startsWith(levelNames[one].zh));
    return level !== undefined && isAbove(level, site);
  });
}

/** Content of the matter is not put in, kept working with, nor read where the site may not hold it. `of` says whether content is at stake, `received` whether others made the thing. */
export function siteRule<A extends Circumstances & { readonly matter: Matter }>(
  of: (ask: A) => boolean,
  received: (ask: A) => boolean = () => false,
): Rule<A> {
  return {
    id: 'site-level',
    clause: 'SYSTEM-020',
    kind: 'denied',
    always: true,
    broken: (ask) => of(ask) && beyondSite(ask.matter, ask.unit, received(ask)),
    says: ({ matter, unit }) =>
      say(!isStateSecret(matter) ? 'unregulated' : unit.siteLevel === 'none' ? 'none' : 'low', {
        level: levelNames[matter.level],
        site: siteName(unit.siteLevel),
      }),
    remedy: ({ unit }) => say(unit.siteLevel === 'none' ? 'none.remedy' : 'low.remedy'),
    facts: ({ matter, unit }) => ({ level: matter.level, site_level: unit.siteLevel }),
  };
}

/** What a thing is to be called, and what kind of secret it is or is going to be; null where that is open yet. */
interface Titled {
  readonly title: string;
  readonly matter: Matter | null;
}

/** SYSTEM-020 `title_policy`: where the text may not be held, the title gives nothing of it away either, its mark least of all. */
export function plainTitle<A extends Circumstances>(of: (ask: A) => Titled): Rule<A> {
  return {
    id: 'plain-title',
    clause: 'SYSTEM-020',
    kind: 'fields',
    always: true,
    fields: ['title'],
    broken: (ask) => {
      const { title, matter } = of(ask);
      if (setting(ask.settings, 'SYSTEM-020.title_policy') !== 'desensitised_title') return false;
      return matter !== null && beyondSite(matter, ask.unit) && marksIn(title).length > 0;
    },
    says: (ask) => say('title', { marks: list(marksIn(of(ask).title)) }),
    remedy: () => say('title.remedy'),
  };
}

/** SYSTEM-020: a file whose words bear the mark of a state secret the site may not hold is not kept, whatever its record is about. `of`: the marks it bears. */
export function unmarkedFile<A extends Circumstances>(of: (ask: A) => readonly string[]): Rule<A> {
  const beyond = (ask: A) => of(ask).filter((mark) => marksBeyond(mark, ask.unit).length > 0);
  return {
    id: 'unmarked-file',
    clause: 'SYSTEM-020',
    kind: 'denied',
    always: true,
    broken: (ask) => beyond(ask).length > 0,
    says: (ask) => say('marked-file', { marks: list(beyond(ask)) }),
    remedy: () => say('none.remedy'),
  };
}

/**
 * CLASSIFY-017: the text that becomes final, or is printed, bears the mark of its document and no other, and no attachment a higher one. `of`: null where no text lies here, or its
 * words cannot be read; then the mark is seen to by whoever prints it.
 */
export function textMarked<A extends Circumstances>(of: (ask: A) => Marking | null): Rule<A> {
  return {
    id: 'text-marked',
    clause: 'CLASSIFY-017',
    kind: 'state',
    broken: (ask) => {
      const text = of(ask);
      return text !== null && (!isFit(text) || attachedTo(text).length > 0);
    },
    says: (ask) => {
      const text = of(ask) ?? unread;
      const { due, others } = text;
      if (isFit(text)) return say('attached-otherwise', { due, marks: list(attachedTo(text)) });
      return others.length > 0 ? say('marked-otherwise', { due, marks: list(others) }) : say('unmarked', { due });
    },
    remedy: (ask) => {
      const text = of(ask) ?? unread;
      return isFit(text) ? say('attached.remedy') : say('unmarked.remedy', { due: text.due });
    },
    facts: (ask) => {
      const text = of(ask) ?? unread;
      return { mark: text.due, marks: [...text.others, ...attachedTo(text)] };
    },
  };
}

const unread: Marking = { due: '', borne: true, others: [] };

/** The text itself bears its mark and no other. */
function isFit({ borne, others }: Marking): boolean {
  return borne && others.length === 0;
}

function attachedTo({ attached = [] }: Marking): readonly string[] {
  return attached;
}

/** SYSTEM-018: what was sent is what lies on the disk. `of`: what arrived and what was announced, null where no file is expected. */
export function arrivedRule<A extends Circumstances>(
  of: (ask: A) => { readonly arrived: Digest | null; readonly sha256: string | undefined } | null,
): Rule<A> {
  return {
    id: 'arrived',
    clause: 'SYSTEM-018',
    kind: 'state',
    broken: (ask) => {
      const file = of(ask);
      return file !== null && (file.arrived === null || file.arrived.sha256 !== file.sha256);
    },
    says: () => say('not-arrived'),
    remedy: () => say('not-arrived.remedy'),
  };
}

/** SYSTEM-018: a stored file is given out only while it is what was stored. */
export function intactRule<A extends Circumstances>(
  of: (ask: A) => { readonly found: Digest | null; readonly stored: Digest },
): Rule<A> {
  return {
    id: 'intact',
    clause: 'SYSTEM-018',
    kind: 'state',
    always: true,
    broken: (ask) => {
      const { found, stored } = of(ask);
      return found?.sha256 !== stored.sha256 || found.size !== stored.size;
    },
    says: () => say('altered'),
    remedy: () => say('altered.remedy'),
  };
}
