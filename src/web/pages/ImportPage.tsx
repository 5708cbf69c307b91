import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Progress, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault, get, Refused, send } from '#web/app/http.ts';
import { queryClient } from '#web/app/session.ts';
import { Page } from '#web/kit/Page.tsx';
import { RefusalPanel } from '#web/kit/RefusalPanel.tsx';
import { Empty, Failed, Loading } from '#web/kit/States.tsx';
import { ImportFile } from './ImportFile.tsx';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { type ImportState, isCancelled, isRunning, percent, stepIn } from './import-machine.ts';
import './clause.css';
import './import.css';

/** An existing ledger in five steps; one may leave and come back, the address keeps the import. */
export function ImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/signed-in/shell/import' });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['import', id],
    enabled: Boolean(id),
    queryFn: () => get<ImportState>(`import/${id}`),
    refetchInterval: (query) => (isRunning(query.state.data ?? null) ? 500 : false),
  });
  const state = id ? (data ?? null) : null;
  const step = stepIn(state);
  const cancelled = isCancelled(state);

  async function run(work: () => Promise<unknown>) {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await queryClient.invalidateQueries({ queryKey: ['import', id] });
    } catch (caught) {
      setProblem(caught);
    } finally {
      setBusy(false);
    }
  }

  const upload = (file: File) =>
    run(async () => {
      const form = new FormData();
      form.append('file', file);
      const answer = await send<{ import: { id: string } | string }>('POST', 'import', form);
      await navigate({
        to: '/import',
        search: { id: typeof answer.import === 'string' ? answer.import : answer.import.id },
      });
    });
  const tell = (what: string, body: object = {}) => run(() => send('POST', `import/${id}/${what}`, body));
  const restart = () => void navigate({ to: '/import', search: {} });
  const share = percent(state?.progress ?? null);
  // Only what is written is counted in rows: a file is read in bytes and judged in passes.
  const working = step === 3 ? 'committing' : step === 2 ? 'judging' : 'reading';

  return (
    <Page
      title={t('menu.import')}
      lead={t('import.lead')}
      actions={id && <Button onClick={restart}>{t('import.another')}</Button>}
    >
      <Steps
        className="import-steps"
        size="small"
        current={step}
        items={(['file', 'headings', 'verdicts', 'review', cancelled ? 'cancelled' : 'done'] as const).map((one) => ({
          title: t(`import.step.${one}`),
          // A cancelled import did not get through: no step of it is shown as done.
          ...(cancelled ? { status: one === 'cancelled' ? ('error' as const) : ('wait' as const) } : {}),
        }))}
      />
      {problem instanceof Refused ? (
        <RefusalPanel refusal={problem.refusal} />
      ) : (
        problem !== null && <Failed error={problem} />
      )}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!id && <ImportFile busy={busy} onFile={(file) => void upload(file)} />}
      {id && !state && !error && <Loading />}
      {state?.says && <Failed error={new Fault(422, null, state.says)} />}
      {state && isRunning(state) && (
        <div className="import-drop" role="status">
          <Progress percent={share ?? 0} status="active" format={(done) => `${done}%`} style={{ maxWidth: 480 }} />
          <p className="num">
            {working === 'committing' && state.progress
              ? t('import.progress', { done: String(state.progress.done), total: String(state.progress.total) })
              : t(`import.${working}`)}
          </p>
          <p className="quiet">{t('import.leave')}</p>
          {working === 'committing' && <p className="quiet">{t('import.keeps')}</p>}
          <Button onClick={() => void tell('cancel')}>{t('import.cancel')}</Button>
        </div>
      )}
      {state && !isRunning(state) && step === 1 && (
        <ImportMapping
          state={state}
          busy={busy}
          onMap={(mapping) => void tell('mapping', { mapping })}
          onCancel={() => void tell('cancel')}
        />
      )}
      {state && !isRunning(state) && (step === 2 || step === 3 || step === 4) && state.counts && (
        <ImportPreview
          id={id ?? ''}
          state={state}
          busy={busy}
          onCommit={step === 4 ? null : () => void tell('commit')}
          onCancel={step === 4 ? null : () => void tell('cancel')}
        />
      )}
      {cancelled && !state?.says && <Empty title={t('import.cancelled')} />}
    </Page>
  );
}
