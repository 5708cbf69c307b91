import { useTranslation } from 'react-i18next';
import '#web/kit/switch.css';

export const periods = ['quarter', 'year', 'months'] as const;
export type Period = (typeof periods)[number];

interface Props {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** Of which time the trends and the briefing are; all else stands as it is now. */
export function PeriodSwitch({ period, onPeriod }: Props) {
  const { t } = useTranslation();
  return (
    <div className="switch" role="group" aria-label={t('overview.period')}>
      {periods.map((one) => (
        <button key={one} type="button" aria-pressed={one === period} onClick={() => onPeriod(one)}>
          {t(`overview.period.${one}`)}
        </button>
      ))}
    </div>
  );
}
