import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#web/app/language.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { Panel } from '#web/kit/Page.tsx';
import { ImportRows } from './ImportRows.tsx';
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
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>('all');
  const counts = state.counts ?? { taken: 0, noted: 0, same: 0, refused: 0 };
  const taking = counts.taken + counts.noted;
  return (
    <>
      <dl className="import-counts">
        <div>
          <dt>{t('import.rows')}</dt>
          <dd className="num">{judgedRows(counts)}</dd>
        </div>
        {(counts.blank ?? 0) > 0 && (
          <div>
            <dt>{t('import.blank')}</dt>
            <dd className="num">{counts.blank}</dd>
          </div>
        )}
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
          <Button size="large" href={linkTo(`/api/import/${id}/refused.xlsx?lang=${language}`)}>
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
              ...verdicts.map((verdict) => ({
                value: verdict,
                label: `${t(`import.is.${verdict}`)} ${counts[verdict]}`,
              })),
            ]}
          />
        }
        flush
      >
        <ImportRows id={id} shown={shown} />
      </Panel>
    </>
  );
}
