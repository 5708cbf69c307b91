import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { Empty, Failed, Loading } from '#web/kit/States.tsx';
import type { ImportRow, ImportState } from './import-machine.ts';

/** Verdicts by pages, what needs a look first; one kind of them or all. */
export function ImportRows({ id, shown }: { readonly id: string; readonly shown: ImportRow['verdict'] | 'all' }) {
  const { t } = useTranslation();
  const say = useSay();
  const filter = shown === 'all' ? '' : `verdict=${shown}&`;
  const list = useInfiniteQuery({
    queryKey: ['import', id, 'rows', shown],
    initialPageParam: '',
    queryFn: ({ pageParam }) => get<ImportState>(`import/${id}?${filter}limit=100&cursor=${pageParam}`),
    getNextPageParam: (page) => page.next ?? null,
  });
  if (list.error) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const rows = list.data.pages.flatMap((page) => page.rows ?? []);
  if (rows.length === 0) return <Empty title={t('import.noRows')} />;
  const sheets = new Set(rows.map((row) => row.sheet ?? '')).size;
  return (
    <>
      <table className="clause-parameters import-rows">
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.verdict')}</th>
            <th scope="col">{t('import.thing')}</th>
            <th scope="col">{t('import.why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.sheet ?? ''}-${row.line}`}>
              <td className="num">{sheets > 1 && row.sheet ? `${row.sheet} ${row.line}` : row.line}</td>
              <td className={`import-verdict import-verdict-${row.verdict}`}>{t(`import.is.${row.verdict}`)}</td>
              <td>{[row.number, row.title].filter(Boolean).join(' ')}</td>
              <td>
                {row.findings.map((finding, at) => (
                  <p key={at}>
                    {say(finding.says)} {finding.clause && <ClauseCite id={finding.clause} bare />}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <div className="panel-body">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('import.moreRows')}
          </Button>
        </div>
      )}
    </>
  );
}
