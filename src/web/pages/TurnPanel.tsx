import { Button, Input, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAct, CaseDetail } from '#web/app/api.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { ThingPicker } from '#web/form/ThingPicker.tsx';
import { Field } from '#web/kit/Field.tsx';
import { useTurnWords } from './use-turn-words.ts';

interface Props {
  readonly may: CaseDetail['may'];
  readonly busy: boolean;
  readonly onCommit: (act: Extract<CaseAct, 'hand-on' | 'ask-opinion'>, input: object) => void;
  readonly onCancel: () => void;
}

type Way = 'before' | 'after' | 'hand';

/** One more to be heard, or another of the office in one's place: who, and why. */
export function TurnPanel({ may, busy, onCommit, onCancel }: Props) {
  const { t } = useTranslation();
  const told = useTurnWords();
  const ways: readonly Way[] = [
    ...(may['ask-opinion'] ? (['before', 'after'] as const) : []),
    ...(may['hand-on'] ? (['hand'] as const) : []),
  ];
  const [way, setWay] = useState<Way>(ways[0] ?? 'hand');
  const [person, setPerson] = useState<string>();
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState('');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector('input')?.focus(), []);

  function commit() {
    if (person === undefined) return setWrong(told('turn.needed'));
    const input = { person, ...(words.trim() === '' ? {} : { opinion: words.trim() }) };
    return way === 'hand' ? onCommit('hand-on', input) : onCommit('ask-opinion', { ...input, when: way });
  }

  useKeys({ 'Ctrl+Enter': commit, Escape: onCancel });
  return (
    <section ref={panel} className="opinion" aria-label={told('turn.title')}>
      <h2>{told('turn.title')}</h2>
      <Field label={told('turn.way')}>
        <Radio.Group
          className="turn-ways"
          value={way}
          onChange={(event) => setWay(event.target.value as Way)}
          options={ways.map((one) => ({ value: one, label: told(`turn.${one}`) }))}
        />
      </Field>
      <Field label={told('turn.person')} required wrong={wrong}>
        <ThingPicker
          kind="person"
          value={person}
          status={wrong ? 'error' : ''}
          onChange={(chosen) => (setPerson(typeof chosen === 'string' ? chosen : undefined), setWrong(''))}
        />
      </Field>
      <Field label={told('turn.words')}>
        <Input value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <div className="opinion-foot">
        <Button type="primary" loading={busy} onClick={commit}>
          {told('turn.commit')} <kbd className="act-keys">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{t('word.cancel')}</Button>
      </div>
    </section>
  );
}
