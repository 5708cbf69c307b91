import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTurnWords } from './use-turn-words.ts';

interface Props {
  readonly busy: boolean;
  readonly onCommit: (input: object) => void;
}

/** What whoever was asked for his opinion says: he agrees, or objects and says why. */
export function AdvicePanel({ busy, onCommit }: Props) {
  const { t } = useTranslation();
  const told = useTurnWords();
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState('');

  function say(view: 'agreed' | 'objected') {
    const opinion = words.trim();
    if (view === 'objected' && opinion === '') return setWrong(t('opinion.needed'));
    return onCommit(opinion === '' ? { view } : { view, opinion });
  }

  return (
    <section className="opinion" aria-label={told('case.advise')}>
      <h2>{told('turn.advise')}</h2>
      <Input.TextArea
        aria-label={t('opinion.words')}
        rows={2}
        maxLength={2000}
        status={wrong ? 'error' : ''}
        value={words}
        onChange={(event) => (setWords(event.target.value), setWrong(''))}
      />
      {wrong && <p className="field-wrong">{wrong}</p>}
      <div className="opinion-foot">
        <Button type="primary" loading={busy} onClick={() => say('agreed')}>
          {told('turn.agreed')}
        </Button>
        <Button loading={busy} onClick={() => say('objected')}>
          {told('turn.objected')}
        </Button>
      </div>
    </section>
  );
}
