import type { LevelId } from '#kernel/generated/clauses.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import { useLanguage } from '#web/app/language.ts';
import { levelBars } from './tokens.ts';
import './level-chip.css';

interface Props {
  /** Rank 0…5 or the level's id. */
  readonly level: number | LevelId | null | undefined;
  /** The mark as it stands on the thing, e.g. 机密★20年: never translated. */
  readonly mark?: string | null;
  readonly size?: 'small' | 'normal' | 'large';
}

/** Text, bars and frame tell the level; colour comes last, so it survives a black-and-white printer and any eye. */
export function LevelChip({ level, mark, size = 'normal' }: Props) {
  const language = useLanguage();
  const id = typeof level === 'number' ? (level >= 0 && level <= 5 ? levelOf(level) : null) : level;
  if (!id) return mark ? <span lang="zh-CN">{mark}</span> : <span className="quiet">–</span>;
  if (!(id in levelNames)) return <span>{id}</span>;
  const name = levelNames[id];
  const bars = levelBars[id];
  const shown = mark || (language === 'zh' ? name.zh : englishName(name.zh, name.en));
  return (
    <span
      className={`level level-${id} level-${size}`}
      title={mark ? name[language] : undefined}
      lang={mark ? 'zh-CN' : undefined}
    >
      {bars > 0 && (
        <span className="level-bars" aria-hidden="true">
          {Array.from({ length: bars }, (_, at) => (
            <i key={at} />
          ))}
        </span>
      )}
      {shown}
    </span>
  );
}

/** `机密 secret (JIMI)` is too long for a chip: the Chinese word with its romanised name. */
function englishName(zh: string, en: string): string {
  const roman = /\(([A-Z]+)\)/.exec(en)?.[1];
  return roman ? `${zh} (${roman})` : `${zh} · ${en}`;
}
