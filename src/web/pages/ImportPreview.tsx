import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { Empty } from '#web/kit/States.tsx';
import { type ImportRow, type ImportState, judgedRows } from './import-machine.ts';

interface Props {
  readonly id: string;
  readonly state: ImportState;
  readonly busy: boolean;
  /** Null once it is in the books. */
  readonly onCommit: (() => void) | null;
  readonly onCancel: (() => void) | null;
}

const verdicts = ['taken', 'noted', 'same', 'refused'] as const;
type Shown = ImportRow['verdict'] | 'all';

/** A verdict for each row, before anything is written; the refused rows go back as a file. */
export function ImportPreview({ id, state, busy, onCommit, onCancel }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const [shown, setShown] = useState<Shown>('all');
  const counts = state.counts ?? { taken: 0, noted: 0, same: 0, refused: 0 };
  const rows = (state.rows ?? []).filter((row) => shown === 'all' || row.verdict === shown);
  const taking = counts.taken + counts.noted;
  return (
    <>
      <dl className="import-counts">
        <div>
          <dt>{t('import.rows')}</dt>
          <dd className="num">{judgedRows(counts)}</dd>
        </div>
        {verdicts.map((verdict) => (
          <div key={verdict} className={`import-${verdict}`}>
            <dt>{t(`import.is.${verdict}`)}</dt>
            <dd className="num">{counts[verdict]}</dd>
          </div>
        ))}
      </dl>
      <p className="foot-acts">
        {onCommit && (
          <Button type="primary" size="large" loading={busy} disabled={taking === 0} onClick={onCommit}>
            {t('import.commit', { count: taking })}
          </Button>
        )}
        {!onCommit && <b>{t('import.done', { count: taking })}</b>}
        {counts.refused > 0 && (
          <Button size="large" href={`/api/import/${id}/refused.xlsx`}>
            {t('import.refusedFile', { count: counts.refused })}
          </Button>
        )}
        {onCancel && (
          <Button size="large" onClick={onCancel}>
            {t('import.cancel')}
          </Button>
        )}
      </p>
      <Panel
        title={t('import.step.verdicts')}
        aside={
          <Segmented<Shown>
            size="small"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: t('import.all') },
              ...verdicts.map((verdict) => ({ value: verdict, label: t(`import.is.${verdict}`) })),
            ]}
          />
        }
        flush
      >
        {rows.length === 0 ? (
          <Empty title={t('import.noRows')} />
        ) : (
          <table className="clause-parameters">
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
                  <td className="num">{row.sheet ? `${row.sheet} ${row.line}` : row.line}</td>
                  <td className={row.verdict === 'refused' ? 'status-bad' : ''}>{t(`import.is.${row.verdict}`)}</td>
                  <td>{[row.number, row.title].filter(Boolean).join(' ')}</td>
                  <td>
                    {row.findings.map((finding, at) => (
                      <p key={at}>
                        {say(finding.says)} {finding.clause && <ClauseCite id={finding.clause} />}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
    </>
  );
}
