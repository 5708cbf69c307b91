import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import type { Askable } from './desk-ask.ts';
import { type DeskParams, type Given, purposes } from './desk-state.ts';

interface Props {
  readonly params: DeskParams;
  readonly onChange: (params: DeskParams) => void;
  readonly shown: boolean;
  /** Words the clauses ask for with what is on the list. */
  readonly words: Given['words'];
  readonly onWords: (ask: Askable, value: string) => void;
  /** The field was left: what was entered is to be judged. */
  readonly onEntered: () => void;
  readonly onBack: () => void;
}

/** What is set before scanning and stays for the session. It lives outside the scan box, so Enter here never acts. */
export function ParamStrip({ params, onChange, shown, words, onWords, onEntered, onBack }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  if (!shown) return null;
  return (
    <section className={`strip${params.damaged ? ' strip-damaged' : ''}`} aria-label={t('desk.params')}>
      {words.map(({ ask, value }) => (
        <label key={ask.field} className={`strip-words${value.trim() ? '' : ' strip-asked'}`}>
          <span>{say(ask.title)}</span>
          <input
            value={value}
            onChange={(event) => onWords(ask, event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && onBack()}
            onBlur={onEntered}
          />
        </label>
      ))}
      <div className="strip-choices" role="radiogroup" aria-label={t('desk.purpose')}>
        <span>{t('desk.purpose')}</span>
        {purposes.map((purpose) => (
          <button
            key={purpose.zh}
            type="button"
            role="radio"
            aria-checked={params.purpose === purpose.zh}
            onClick={() => onChange({ ...params, purpose: purpose.zh })}
          >
            {say(purpose)}
          </button>
        ))}
      </div>
      <label className="strip-words">
        <span>{t('desk.otherPurpose')}</span>
        <input
          value={purposes.some((one) => one.zh === params.purpose) ? '' : params.purpose}
          placeholder={t('desk.purposeHint')}
          onChange={(event) => onChange({ ...params, purpose: event.target.value || purposes[0].zh })}
        />
      </label>
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
