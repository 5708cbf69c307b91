import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#web/app/api.ts';
import type { CaseWork } from './use-case.ts';

interface Props {
  readonly detail: Pick<CaseDetail, 'case' | 'steps'>;
  readonly work: CaseWork;
}

/** To whom a case goes back: whoever asked, or who signed a step before. */
export function BackTo({ detail: { case: it, steps }, work }: Props) {
  const { t } = useTranslation();
  const signed = steps.filter(
    ({ round, status, document }) => round === (it.round ?? 1) && status === 'signed' && document === null,
  );
  if (signed.length === 0) return null;
  return (
    <label className="sheet-back">
      {t('return.to')}{' '}
      <select
        value={work.back ?? ''}
        onChange={({ target: { value } }) => work.goBack(value === '' ? null : Number(value))}
      >
        <option value="">{t('return.author', { name: it.asked_by })}</option>
        {signed.map(({ no, decided_by }) => (
          <option key={no} value={no}>
            {t('return.step', { no: String(no), name: decided_by?.name ?? '' })}
          </option>
        ))}
      </select>
    </label>
  );
}
