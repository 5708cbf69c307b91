import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { levelNames } from '#kernel/label.ts';
import { list, type Text } from '#kernel/text.ts';
import { type Cell, shortText } from '../cell.ts';
import { type Reading, note, reading, refuse } from '../remark.ts';
import { isPlaceholder, squeeze } from '#kernel/typed/text.ts';

export interface LevelReading {
  readonly level: LevelId;
  /** What stood behind the level word, e.g. `10年` of `机密★10年`; null where nothing did. */
  readonly period: string | null;
}

const secretWords: Readonly<Record<string, LevelId>> = { 绝密: 'top_secret', 机密: 'secret', 秘密: 'confidential' };

const otherWords: Readonly<Record<string, LevelId>> = {
  内部: 'internal',
  内部使用: 'internal',
  内部传阅: 'internal',
  仅供内部: 'internal',
  工作秘密: 'work_secret',
  工秘: 'work_secret',
  无密: 'public',
  非密: 'public',
  公开: 'public',
  不涉密: 'public',
  非涉密: 'public',
  无: 'public',
  普通: 'public',
  一般: 'public',
  平: 'public',
};

const online = /^(?:上网|上互联网|互联网|外网)$/;

const spelled: Readonly<Record<string, LevelId>> = {
  juemi: 'top_secret',
  jimi: 'secret',
  mimi: 'confidential',
  neibu: 'internal',
  topsecret: 'top_secret',
  secret: 'secret',
  confidential: 'confidential',
  internal: 'internal',
  unclassified: 'public',
  public: 'public',
};

/** Initials that stand for more than one level or for something else. */
const { confidential, secret: secretName, top_secret } = levelNames;
const anySecret = list([confidential, secretName, top_secret]);
const initials: Readonly<Record<string, Text>> = {
  jm: list([top_secret, secretName]),
  mm: list([confidential, { zh: '密码', en: 'cipher' }]),
  m: anySecret,
  密: anySecret,
  涉密: anySecret,
};

/**
 * Reads a level column: 机密, 机密级, 绝 密, 机密★10年, 秘密（1年）, 内部, 非密, 上网. What cannot be told for certain is refused (CLASSIFY-013):
 * `JM` is the initials of both 绝密 and 机密.
 */
export function readLevel(cell: Cell | undefined, _regime: RegimeId): Reading<LevelReading> {
  const raw = shortText(cell);
  const text = squeeze(raw);
  if (isPlaceholder(text)) return reading<LevelReading>(null, refuse('level_missing', {}));
  const secret = /^(绝密|机密|秘密)(?:级)?(?:事项|文件|件)?(.*)$/s.exec(text);
  if (secret) return marked(secretWords[secret[1] ?? ''] ?? 'top_secret', secret[2] ?? '', raw);
  if (/商密|商业秘密/.test(text)) return reading<LevelReading>(null, refuse('level_trade_secret', { raw }));
  const word = /^(.+?)(?:级|件|文件|资料|事项)?(?:[★☆*※([](.*))?$/s.exec(text);
  const level = otherWords[text] ?? otherWords[word?.[1] ?? ''];
  if (level) return reading({ level, period: rest(word?.[2] ?? '') });
  if (online.test(text)) return reading<LevelReading>({ level: 'public', period: null }, note('level_online', { raw }));
  if (/^已?解密$/.test(text)) return declassified();
  const options = initials[text.toLowerCase().replace(/[.级]/g, '')];
  if (options !== undefined) return reading<LevelReading>(null, refuse('level_ambiguous', { raw, options }));
  const latin = spelled[text.toLowerCase().replace(/[^a-z]/g, '')];
  if (latin)
    return reading<LevelReading>(
      { level: latin, period: null },
      note('level_spelled', { raw, level: levelNames[latin] }, 'CLASSIFY-013'),
    );
  return reading<LevelReading>(null, refuse('level_unknown', { raw }));
}

function marked(level: LevelId, behind: string, raw: string): Reading<LevelReading> {
  if (/绝密|机密|秘密/.test(behind)) return reading<LevelReading>(null, refuse('level_several', { raw }));
  const period = rest(behind);
  if (period !== null && /^已?解密$/.test(period)) return declassified();
  return reading({ level, period });
}

/** The mark is void, but publication needs a review of its own (条例 5, CLASSIFY-030). */
function declassified(): Reading<LevelReading> {
  return reading<LevelReading>({ level: 'internal', period: null }, note('level_declassified', {}, 'CLASSIFY-022'));
}

function rest(behind: string): string | null {
  const text = behind.replace(/^[★☆*※·・,，;:/|\-—([【〔]+/, '').replace(/[)\]】〕,，;]+$/, '');
  return text === '' ? null : text;
}
