import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { useProcedure } from '#web/app/session.ts';
import { deskProcedures } from './acts.ts';
import type { DeskParams } from './desk-state.ts';

interface Props {
  readonly params: DeskParams;
  readonly onChange: (params: DeskParams) => void;
  readonly shown: boolean;
}

/** What is set before scanning and stays for the session. It lives outside the scan box, so Enter here never acts. */
export function ParamStrip({ params, onChange, shown }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const issue = useProcedure(deskProcedures.issue);
  const lend = useProcedure(deskProcedures.lend);
  const purpose = issue?.schema.properties?.purpose ?? lend?.schema.properties?.purpose;
  const choices = (purpose?.enum ?? []).filter((value): value is string => typeof value === 'string');
  if (!shown) return null;
  return (
    <section className={`strip${params.damaged ? ' strip-damaged' : ''}`} aria-label={t('desk.params')}>
      {choices.length > 0 ? (
        <div className="strip-choices" role="radiogroup" aria-label={t('desk.purpose')}>
          <span>{t('desk.purpose')}</span>
          {choices.map((choice) => (
            <button
              key={choice}
              type="button"
              role="radio"
              aria-checked={params.purpose === choice}
              onClick={() => onChange({ ...params, purpose: params.purpose === choice ? '' : choice })}
            >
              {say(purpose?.['x-names']?.[choice]) || choice}
            </button>
          ))}
        </div>
      ) : (
        <label className="strip-words">
          <span>{t('desk.purpose')}</span>
          <input
            value={params.purpose}
            placeholder={t('desk.purposeHint')}
            onChange={(event) => onChange({ ...params, purpose: event.target.value })}
          />
        </label>
      )}
      <button
        type="button"
        className="strip-flag"
        aria-pressed={params.damaged}
        onClick={() => onChange({ ...params, damaged: !params.damaged })}
      >
        {t(params.damaged ? 'desk.damagedOn' : 'desk.damaged')} <kbd>F6</kbd>
      </button>
    </section>
  );
}
