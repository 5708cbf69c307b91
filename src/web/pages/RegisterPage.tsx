import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterPageData } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { actsAdding } from '#web/app/menu.ts';
import { setPrefs, usePrefs } from '#web/app/prefs.ts';
import { proceduresQuery, registersQuery } from '#web/app/session.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { HubLink } from '#web/hub/HubLink.tsx';
import { countText } from '#web/kit/count-text.ts';
import { minute } from '#web/kit/format.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { Page } from '#web/kit/Page.tsx';
import { RefusalPanel } from '#web/kit/RefusalPanel.tsx';
import { Empty, Failed, Filtered, Loading, NotVisible } from '#web/kit/States.tsx';
import { ExportButton } from '#web/register/ExportButton.tsx';
import { Filters } from '#web/register/Filters.tsx';
import { isFiltered, listLevel, queryOf, type Search } from '#web/register/query.ts';
import { SavedViews } from '#web/register/SavedViews.tsx';
import { RegisterTable } from '#web/register/RegisterTable.tsx';
import { useTotal } from '#web/register/use-total.ts';

/** A register: filters in the address bar, rows by pages of fifty, and an export of exactly what is shown. */
export function RegisterPage() {
  const { t } = useTranslation();
  const say = useSay();
  const { name } = useParams({ from: '/signed-in/shell/registers/$name' });
  const search: Search = useSearch({ from: '/signed-in/shell/registers/$name' });
  const navigate = useNavigate();
  const { density } = usePrefs();
  const { data: registers, error: registersError } = useQuery(registersQuery);
  const register = registers?.find((one) => one.name === name);
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const query = queryOf(search);
  const list = useInfiniteQuery({
    queryKey: ['register', name, query],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      get<RegisterPageData>(
        `registers/${name}?${[query, pageParam && `cursor=${encodeURIComponent(pageParam)}`, 'limit=50'].filter(Boolean).join('&')}`,
      ),
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const pages = list.data?.pages ?? [];
  const first = pages[0];
  const total = useTotal(name, query, list.isPlaceholderData ? undefined : first);
  if (registersError) return <Failed error={registersError} />;
  if (!registers) return <Loading rows={12} />;
  if (!register) return <NotVisible />;
  const rows = pages.flatMap((page) => page.rows);
  const level = listLevel(pages);
  const setSearch = (next: Search) =>
    void navigate({ to: '/registers/$name', params: { name }, search: { ...next }, replace: true });
  const open = (id: string) => void navigate({ to: '/registers/$name/$id', params: { name, id } });
  return (
    <Page
      tall
      crumb={<HubLink hub={register.hub} />}
      title={say(register.title)}
      actions={
        <>
          {level !== null && (
            <span>
              <span className="quiet">{t('register.listLevel')}</span> <LevelChip level={level} size="small" />
            </span>
          )}
          {actsAdding(register, registers, procedures).map(({ id, title }) => (
            <Button
              key={id}
              type="primary"
              onClick={() => void navigate({ to: '/acts/$id', params: { id }, search: {} })}
            >
              {say(title)}
            </Button>
          ))}
          <Button
            aria-pressed={density === 'roomy'}
            onClick={() => setPrefs({ density: density === 'dense' ? 'roomy' : 'dense' })}
          >
            {t('register.rowHeight')}
          </Button>
          <ExportButton
            href={linkTo(`/api/registers/${name}.xlsx${query ? `?${query}` : ''}`)}
            disabled={!first || rows.length === 0}
          >
            {t('register.export', { total: countText(total) })}
          </ExportButton>
        </>
      }
    >
      <SavedViews key={name} register={name} search={search} onSearch={setSearch} />
      <Filters searched={register.searched} columns={register.columns} search={search} onSearch={setSearch} />
      {list.error ? <Failed error={list.error} onRetry={() => void list.refetch()} /> : null}
      {!first && !list.error && <Loading rows={12} />}
      {first && first.unready.length > 0 && (
        <RefusalPanel title={t('register.unready')} refusal={{ findings: first.unready, reference: '' }} compact />
      )}
      {first &&
        rows.length === 0 &&
        (isFiltered(search) ? <Filtered onClear={() => setSearch({})} /> : <Empty title={t('register.none')} />)}
      {rows.length > 0 && (
        <RegisterTable
          columns={register.columns}
          rows={rows}
          density={density}
          onOpen={open}
          onEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
        />
      )}
      {first && rows.length > 0 && (
        <footer className="register-foot">
          <span className="num">{t('register.shown', { shown: String(rows.length), total: countText(total) })}</span>
          <span className="quiet num">{t('register.asOf', { at: minute(first.asOf) })}</span>
          <span className="grow" />
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('register.more')}
            </Button>
          )}
        </footer>
      )}
    </Page>
  );
}
