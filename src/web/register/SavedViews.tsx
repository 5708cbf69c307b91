import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#web/app/session.ts';
import { queryOf, type Search } from './query.ts';
import { keepViews, type SavedView, viewsOf, withoutView, withView } from './saved-views.ts';
import './saved-views.css';

interface Props {
  readonly register: string;
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

/** Filters one uses again, by a name of one's own; a click sets them, the address shows them. */
export function SavedViews({ register, search, onSearch }: Props) {
  const { t } = useTranslation();
  const { person } = useSession();
  const [views, setViews] = useState(() => viewsOf(localStorage, person.id));
  const [naming, setNaming] = useState<string | null>(null);
  const query = queryOf(search);
  const mine = views.filter((one) => one.register === register);
  const known = mine.some((one) => one.query === query);

  function set(next: readonly SavedView[]) {
    setViews(next);
    keepViews(localStorage, person.id, next);
  }

  function save() {
    const name = naming?.trim();
    if (name) set(withView(views, { register, name, query }));
    setNaming(null);
  }

  if (mine.length === 0 && query === '') return null;
  return (
    <div className="views" role="group" aria-label={t('views.title')}>
      {mine.map((one) => (
        <span key={one.name} className={`view${one.query === query ? ' view-on' : ''}`}>
          <button
            type="button"
            aria-pressed={one.query === query}
            onClick={() => onSearch(Object.fromEntries(new URLSearchParams(one.query)))}
          >
            {one.name}
          </button>
          <button
            type="button"
            className="view-drop"
            aria-label={t('views.drop', { name: one.name })}
            onClick={() => set(withoutView(views, one))}
          >
            ×
          </button>
        </span>
      ))}
      {query !== '' && !known && naming === null && (
        <Button type="link" size="small" onClick={() => setNaming('')}>
          {t('views.save')}
        </Button>
      )}
      {naming !== null && (
        <Input
          size="small"
          autoFocus
          maxLength={20}
          aria-label={t('views.name')}
          placeholder={t('views.name')}
          value={naming}
          onChange={(event) => setNaming(event.target.value)}
          onPressEnter={save}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), setNaming(null))}
          style={{ width: 160 }}
        />
      )}
    </div>
  );
}
