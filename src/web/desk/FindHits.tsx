import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '#kernel/text.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { copyNo } from '#kernel/copy-no.ts';

interface Person {
  readonly kind: string;
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly detail: Text;
}

interface Copy {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly copy_no: number | null;
  readonly mark: string | null;
  readonly holder: string | null;
}

/** What words typed at the desk find: people and copies. One that is chosen is as good as its code, but no badge was read. */
export function FindHits({ words, onPick }: { readonly words: string; readonly onPick: (code: string) => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const asked = encodeURIComponent(words);
  const people = useQuery({
    queryKey: ['desk', 'find', words],
    queryFn: async () => (await get<{ hits: readonly Person[] }>(`find?q=${asked}`)).hits,
  });
  const copies = useQuery({
    queryKey: ['desk', 'copies', words],
    queryFn: async () => (await get<{ rows: readonly Copy[] }>(`registers/carriers?q=${asked}&limit=12`)).rows,
  });
  const done = !people.isPending && !copies.isPending;
  const hits = [
    ...(people.data ?? [])
      .filter(({ kind, code }) => code && kind === 'person')
      .map(({ id, code = '', title, detail }) => ({ id, code, title, more: say(detail) })),
    ...(copies.data ?? []).map(({ id, code, title, copy_no, mark, holder }) => {
      const more = [mark, copyNo(copy_no), holder].filter(Boolean).join(' · ');
      return { id, code, title, more };
    }),
  ];
  useEffect(() => {
    if (done) list.current?.querySelector('button')?.focus();
  }, [done]);

  function onKey(event: KeyboardEvent<HTMLUListElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = all[all.indexOf(document.activeElement as HTMLButtonElement) + step];
    next?.focus();
  }

  return (
    <section className="find-hits" aria-label={t('find.here', { words })}>
      <p className="quiet" role="status">
        {!done ? t('state.loading') : hits.length > 0 ? t('find.pick', { words }) : t('find.nothing', { words })}
      </p>
      <ul ref={list} onKeyDown={onKey}>
        {hits.map(({ id, code, title, more }) => (
          <li key={id}>
            <button type="button" data-own-keys onClick={() => onPick(code)}>
              <b>{title}</b> <span className="quiet">{more}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
