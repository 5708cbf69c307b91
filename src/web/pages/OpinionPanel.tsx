import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '#web/app/use-keys.ts';
import { EvidencePicker } from '#web/form/EvidencePicker.tsx';
import { Field } from '#web/kit/Field.tsx';

interface Props {
  readonly decision: 'withdraw' | 'attach';
  /** The case decided on. */
  readonly about: string;
  readonly busy: boolean;
  readonly onCommit: (input: object) => void;
  readonly onCancel: () => void;
}

/** Decisions whose words may be empty: agreeing needs no more than the signature. */
const wordless: readonly string[] = ['attach'];

/** One panel for every decision: common phrases, free words, Ctrl+Enter commits. */
export function OpinionPanel({ decision, about, busy, onCommit, onCancel }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [evidence, setEvidence] = useState<string>();
  const [wrong, setWrong] = useState('');
  const common = t(`opinion.${decision}`).split('|').filter(Boolean);

  function commit() {
    if (!wordless.includes(decision) && words.trim() === '') return setWrong(t('opinion.needed'));
    if (decision === 'attach') {
      return evidence ? onCommit({ evidence_id: evidence }) : setWrong(t('opinion.evidenceNeeded'));
    }
    const said = words.trim();
    onCommit(decision === 'withdraw' ? { reason: said } : said ? { opinion: said } : {});
  }

  useKeys({ 'Ctrl+Enter': commit, Escape: onCancel });
  return (
    <section className={`opinion opinion-${decision}`} aria-label={t(`case.${decision}`)}>
      <h2>{t(`opinion.title.${decision}`)}</h2>
      {decision === 'attach' ? (
        <Field label={t('opinion.evidence')} required wrong={wrong}>
          <EvidencePicker about={about} value={evidence} onChange={setEvidence} />
        </Field>
      ) : (
        <>
          {common.length > 0 && (
            <div className="opinion-common">
              {common.map((phrase) => (
                <Button key={phrase} size="small" onClick={() => setWords(words ? `${words}${phrase}` : phrase)}>
                  {phrase}
                </Button>
              ))}
            </div>
          )}
          <Input.TextArea
            autoFocus
            aria-label={t('opinion.words')}
            value={words}
            rows={2}
            className="grows"
            status={wrong ? 'error' : ''}
            onChange={(event) => (setWords(event.target.value), setWrong(''))}
          />
          {wrong && <p className="field-wrong">{wrong}</p>}
        </>
      )}
      <div className="opinion-foot">
        <Button type="primary" loading={busy} onClick={commit}>
          {t(`opinion.commit.${decision}`)} <kbd className="act-keys">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{t('word.cancel')}</Button>
      </div>
    </section>
  );
}
