import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#kernel/json.ts';
import { get, send } from '#web/app/http.ts';
import { date } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { onceProven } from '#web/proof/proven.ts';
import { useDoorWords } from '#web/proof/words.ts';

/** By which one shows at the registry's desk that it is oneself who takes papers. */
export function OwnPin() {
  const { t } = useTranslation();
  const words = useDoorWords();
  const id = useId();
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState('');
  const { data, refetch } = useQuery({ queryKey: ['factors'], queryFn: () => get<{ pin: Instant | null }>('factors') });

  async function run(work: () => Promise<unknown>) {
    setWrong('');
    try {
      await onceProven(work);
      setPin('');
      await refetch();
    } catch (error) {
      setWrong(words(error));
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(() => send('POST', 'pin', { pin }));
  }

  return (
    <Panel title={t('pin.title')}>
      <p className="quiet">{t('pin.lead')}</p>
      {wrong && (
        <p className="signin-wrong" role="alert">
          {wrong}
        </p>
      )}
      <p role="status">{data?.pin ? t('pin.set', { at: date(data.pin) }) : t('pin.none')}</p>
      <form className="pin-form" onSubmit={submit} noValidate>
        <label htmlFor={id}>{t('pin.new')}</label>
        <Input
          id={id}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
        <Button htmlType="submit" disabled={pin === ''}>
          {t('pin.keep')}
        </Button>
        {data?.pin && <Button onClick={() => void run(() => send('DELETE', 'pin'))}>{t('pin.end')}</Button>}
      </form>
    </Panel>
  );
}
