import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/kit/Dialog.tsx';
import type { ClauseLine, FindHit } from './api.ts';
import { get } from './http.ts';
import { hubsQuery } from './hubs.ts';
import { registerOf } from '#web/kit/register-of.ts';
import { useLanguage, useSay } from './language.ts';
import { matches } from './menu.ts';
import { proceduresQuery, registersQuery } from './session.ts';
import { groupedCode } from '#kernel/code.ts';
import './find.css';

/** The regulation is looked through in the page: all clauses are one answer, kept while it is open. */
const clausesQuery = {
  queryKey: ['clauses'],
  staleTime: 300_000,
  queryFn: () => get<{ clauses: readonly ClauseLine[] }>('clauses'),
  select: ({ clauses }: { clauses: readonly ClauseLine[] }) => clauses,
};

interface Choice {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly open: () => void;
}

/** One box for code, document number, title, person, initials, acts and registers. Asks from two characters on, never while an input method composes. */
export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const composing = useRef(false);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const words = useDeferredValue(asked);
  const { choices, empty } = useChoices(words, onClose);
  const chosen = choices[Math.min(at, choices.length - 1)];

  function change(value: string) {
    setTyped(value);
    if (composing.current) return;
    setAsked(value.trim());
    setAt(0);
  }

  function key(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') chosen?.open();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog label={t('find.title')} onClose={onClose}>
      <input
        className="find-box"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls="find-list"
        aria-activedescendant={chosen ? `find-${chosen.key}` : undefined}
        aria-label={t('find.title')}
        placeholder={t('find.hint')}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          change(event.currentTarget.value);
        }}
        onKeyDown={key}
      />
      <ul className="find-list" id="find-list" role="listbox" aria-label={t('find.title')}>
        {choices.map((choice) => (
          <li
            key={choice.key}
            id={`find-${choice.key}`}
            role="option"
            aria-selected={choice === chosen}
            onClick={choice.open}
            onMouseMove={() => setAt(choices.indexOf(choice))}
          >
            <span className="find-kind">{choice.kind}</span>
            <span className="find-title">{choice.title}</span>
            <span className="quiet">{choice.detail}</span>
          </li>
        ))}
      </ul>
      {[...words].length === 1 && <p className="find-none">{t('find.tooShort')}</p>}
      {empty && <p className="find-none">{t('state.absent')}</p>}
    </Dialog>
  );
}

function useChoices(words: string, onClose: () => void): { choices: readonly Choice[]; empty: boolean } {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const { data: registers = [] } = useQuery(registersQuery);
  const { data: hubs } = useQuery(hubsQuery);
  const asked = words.length >= 2;
  const { data: clauses = [] } = useQuery({ ...clausesQuery, enabled: asked });
  const { data, isFetched } = useQuery({
    queryKey: ['find', words],
    enabled: asked,
    queryFn: () => get<{ hits: readonly FindHit[] }>(`find?q=${encodeURIComponent(words)}`),
  });
  const go = (to: () => Promise<void>) => () => {
    onClose();
    void to();
  };
  const clauseChoice = (one: ClauseLine): Choice => ({
    key: `c-${one.id}`,
    kind: t('find.clause'),
    title: one[language],
    detail: say(one.article),
    open: go(() => navigate({ to: '/clauses/$id', params: { id: one.id } })),
  });
  // Whoever types the number of a clause wants the clause, before the acts it governs.
  const isNamed = ({ id }: ClauseLine) => id === words.toUpperCase();
  const cited = clauses.filter(
    (one) => one.article !== null && matches(words, one.id, one.article?.zh, one.article?.en, one.zh, one.en),
  );
  const others = cited.filter((one) => !isNamed(one));
  const local: Choice[] = asked
    ? [
        ...cited.filter(isNamed).map(clauseChoice),
        ...(hubs?.hubs ?? [])
          .filter(({ title, lead }) => matches(words, title.zh, title.en, lead.zh, lead.en))
          .map(({ id, title, lead }) => ({
            key: `d-${id}`,
            kind: t('find.hub'),
            title: say(title),
            detail: say(lead),
            open: go(() => navigate({ to: '/d/$hub', params: { hub: id }, search: {} })),
          })),
        ...registers
          .filter((one) => matches(words, one.title.zh, one.title.en))
          .slice(0, 4)
          .map((one) => ({
            key: `r-${one.name}`,
            kind: t('find.register'),
            title: say(one.title),
            detail: '',
            open: go(() => navigate({ to: '/registers/$name', params: { name: one.name }, search: {} })),
          })),
        ...procedures
          .filter((one) => one.menu && matches(words, one.title.zh, one.title.en, one.clause))
          .slice(0, 6)
          .map((one) => ({
            key: `p-${one.id}`,
            kind: t('find.act'),
            title: say(one.title),
            detail: one.clause,
            open: go(() => navigate({ to: '/acts/$id', params: { id: one.id }, search: {} })),
          })),
        ...others.slice(0, 6).map(clauseChoice),
      ]
    : [];
  const found = (data?.hits ?? []).map((hit): Choice => {
    const register = registerOf(hit.kind, registers);
    const open =
      hit.kind === 'case'
        ? () => navigate({ to: '/cases/$id', params: { id: hit.id } })
        : () =>
            navigate({ to: '/registers/$name/$id', params: { name: register?.name ?? `${hit.kind}s`, id: hit.id } });
    return {
      key: `h-${hit.kind}-${hit.id}`,
      kind: register ? say(register.title) : t(hit.kind === 'case' ? 'find.case' : 'find.thing'),
      title: hit.title,
      detail: [hit.code ? groupedCode(hit.code) : '', say(hit.detail)].filter(Boolean).join(' · '),
      open: go(open),
    };
  });
  const choices = [...found, ...local];
  return { choices, empty: asked && isFetched && choices.length === 0 };
}
