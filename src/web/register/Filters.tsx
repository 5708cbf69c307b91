import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelNames, levelRank } from '#kernel/label.ts';
import type { RegisterColumn } from '#kernel/register.ts';
import { useSay } from '#web/app/language.ts';
import { DatePick } from '#web/form/DatePick.tsx';
import { ThingPicker } from '#web/form/ThingPicker.tsx';
import { filterColumns, firstFilters, isFiltered, isRange, type Search, withFilter } from './query.ts';
import './filters.css';

interface Props {
  /** Looked for by pairs of characters: a single one finds nothing. */
  readonly searched: boolean;
  readonly columns: readonly RegisterColumn[];
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

/** The filters of a register; they live in the address bar, so back, reload and a sent link keep them. */
export function Filters({ searched, columns, search, onSearch }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const [all, setAll] = useState(false);
  const set = (key: string, value: string | undefined) => onSearch(withFilter(search, key, value));
  const filters = filterColumns(columns);
  const { first, more } = firstFilters(filters, search);
  return (
    <div className="filters" role="search">
      <label className="filter filter-words">
        <span>{t('register.words')}</span>
        <WordsFilter value={search.q ?? ''} onChange={(value) => set('q', value)} least={searched ? 2 : 1} />
      </label>
      {(all ? filters : first).map((column) =>
        isRange(column) ? (
          <div key={column.key} className="filter filter-range" role="group" aria-label={say(column.title)}>
            <span>{say(column.title)}</span>
            <div>
              <DatePick
                placeholder={t('register.from')}
                value={search[`from.${column.key}`]}
                onChange={(value) => set(`from.${column.key}`, value)}
              />
              <DatePick
                placeholder={t('register.to')}
                value={search[`to.${column.key}`]}
                onChange={(value) => set(`to.${column.key}`, value)}
              />
            </div>
          </div>
        ) : (
          <label key={column.key} className="filter">
            <span>{say(column.title)}</span>
            <ValueFilter column={column} value={search[column.key]} onChange={(value) => set(column.key, value)} />
          </label>
        ),
      )}
      {more > 0 && (
        <Button type="link" className="filter-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('register.fewer') : t('register.moreFilters', { count: more })}
        </Button>
      )}
      {isFiltered(search) && (
        <Button className="filter-clear" onClick={() => onSearch({})}>
          {t('state.clearFilters')}
        </Button>
      )}
    </div>
  );
}

function ValueFilter({
  column,
  value,
  onChange,
}: {
  readonly column: RegisterColumn;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const say = useSay();
  const { t } = useTranslation();
  if (column.kind === 'thing' && column.of)
    return (
      <ThingPicker
        kind={column.of}
        value={value}
        onChange={(chosen) => onChange(typeof chosen === 'string' ? chosen : undefined)}
      />
    );
  const choices =
    column.kind === 'level'
      ? Object.entries(levelRank).map(([id, rank]) => ({
          value: String(rank),
          label: say(levelNames[id as keyof typeof levelNames]),
        }))
      : column.kind === 'flag'
        ? [
            { value: 'true', label: t('word.yes') },
            { value: 'false', label: t('word.no') },
          ]
        : Object.entries(column.values ?? {}).map(([id, name]) => ({ value: id, label: say(name) }));
  if (choices.length === 0) return <WordsFilter value={value ?? ''} onChange={(next) => onChange(next || undefined)} />;
  // Several words of a choice stand with commas in the address; a level or a flag is one.
  if (column.values)
    return (
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        value={value ? value.split(',') : []}
        placeholder={t('register.any')}
        popupMatchSelectWidth={false}
        options={choices}
        onChange={(chosen: readonly string[]) => onChange(chosen.join(',') || undefined)}
        style={{ minWidth: 130, maxWidth: 220 }}
      />
    );
  return (
    <Select
      allowClear
      value={value}
      placeholder={t('register.any')}
      popupMatchSelectWidth={false}
      options={choices}
      onChange={onChange}
      style={{ minWidth: 120 }}
    />
  );
}

/** Asks once the typing rests, and never while an input method composes. */
function WordsFilter({
  value,
  onChange,
  least = 1,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly least?: number;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const tell = useRef(onChange);
  const short = typed.split(/\s+/).some((word) => word !== '' && [...word].length < least);
  tell.current = (words) => {
    if (!words.split(/\s+/).some((word) => word !== '' && [...word].length < least)) onChange(words);
  };
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value || composing.current) return;
    const timer = setTimeout(() => tell.current(typed.trim()), 280);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <>
      <Input
        allowClear
        status={short ? 'warning' : ''}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          setTyped(`${event.currentTarget.value}`);
          tell.current(event.currentTarget.value.trim());
        }}
        onPressEnter={() => !composing.current && tell.current(typed.trim())}
        style={{ width: 170 }}
      />
      {short && (
        <span className="filter-short" role="status">
          {t('register.tooShort')}
        </span>
      )}
    </>
  );
}
