import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonObject } from '#kernel/json.ts';
import { useLanguage } from '#web/app/language.ts';
import { useFactNames } from './fact-names.ts';
import { date, minute } from './format.ts';
import { knownWord } from './known-words.ts';
import { LevelChip } from './LevelChip.tsx';
import { ScopeName, ThingName } from './ThingName.tsx';
import { isSystemId, kindOfKey, looksLikeId } from './thing-keys.ts';
import './fact-list.css';

/** Keys of an answer that only a program goes on with. */
const forPrograms = new Set(['id', 'movement', 'holding', 'hash', 'digest', 'client_id']);

/** Facts a verdict rests on, in a line: name and value. Ids that mean nothing to a person are left out. */
export function FactList({ facts }: { readonly facts: JsonObject }) {
  const names = useFactNames();
  const shown = Object.entries(facts).filter(
    ([key, value]) => !isEmpty(key, value) && !key.endsWith('_id') && !forPrograms.has(key),
  );
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(([key, value]) => (
        <div key={key}>
          <dt>{names(key)}</dt>
          <dd>
            <FactValue name={key} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing to read: empty, or ids of things nobody can be led to. */
function isEmpty(key: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => isEmpty(key, one));
  return value === null || value === '' || (typeof value === 'string' && isSystemId(value) && kindOfKey(key) === null);
}

/** Any value of a fact, a summary or a row, as a person reads it. */
export function FactValue({ name, value }: { readonly name: string; readonly value: unknown }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  if (value === null || value === undefined || value === '') return <span className="quiet">–</span>;
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  if (isLevelName(name) && (typeof value === 'number' || typeof value === 'string'))
    return <LevelChip level={value as never} size="small" />;
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return <span className="num">{minute(value)}</span>;
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return <span className="num">{date(value)}</span>;
    if (name === 'scope' || name === 'barred') return <ScopeName token={value} />;
    const kind = kindOfKey(name);
    if (kind && looksLikeId(value) && !knownWord(value)) return <ThingName kind={kind} id={value} />;
    return knownWord(value)?.[language] ?? value;
  }
  if (typeof value === 'number') return <span className="num">{value}</span>;
  if (Array.isArray(value)) {
    return value.map((item, at) => (
      <span key={at} className={isGroup(item) ? 'fact-line' : 'fact-item'}>
        <FactValue name={name} value={item} />
      </span>
    ));
  }
  if (isText(value)) return value[language];
  if (isNamed(value)) return value.name;
  return <FactList facts={value as JsonObject} />;
}

function isLevelName(name: string): boolean {
  return name === 'level' || name.endsWith('_level') || name === 'clearance';
}

function isText(value: object): value is { zh: string; en: string } {
  return 'zh' in value && 'en' in value;
}

/** Several facts about one thing: a line of its own. */
function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !isText(value) && !isNamed(value);
}

function isNamed(value: object): value is { name: string } {
  return 'name' in value && typeof value.name === 'string';
}
