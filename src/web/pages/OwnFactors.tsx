import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#kernel/json.ts';
import { get, send } from '#web/app/http.ts';
import { date } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { CodesSheet } from '#web/proof/CodesSheet.tsx';
import { EnrolForm } from '#web/proof/EnrolForm.tsx';
import type { Offer } from '#web/proof/offer.ts';
import { onceProven } from '#web/proof/proven.ts';
import { useDoorWords } from '#web/proof/words.ts';

interface Own {
  readonly codesLeft: number;
  readonly factors: readonly {
    readonly id: string;
    readonly kind: 'totp' | 'passkey';
    readonly name: string;
    readonly made_at: Instant;
    readonly used_at: Instant | null;
  }[];
}

/** What one proves oneself by beside the password. Each change waits until one has just proved that it is oneself. */
export function OwnFactors() {
  const { t } = useTranslation();
  const words = useDoorWords();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [wrong, setWrong] = useState('');
  const { data, refetch } = useQuery({ queryKey: ['factors'], queryFn: () => get<Own>('factors') });

  /** What waits for its doer to prove that it is he goes on once he has. */
  async function run(work: () => Promise<void>) {
    setWrong('');
    try {
      await onceProven(work);
    } catch (error) {
      setWrong(words(error));
    }
  }

  const add = () => run(async () => setOffer(await send<Offer>('POST', 'factors')));
  const renew = () =>
    run(async () => setCodes((await send<{ codes: readonly string[] }>('POST', 'factors/codes')).codes));
  const remove = (id: string) =>
    run(async () => {
      await send('DELETE', `factors/${id}`);
      await refetch();
    });

  async function answer(given: object) {
    const { codes: told } = await send<{ codes: readonly string[] | null }>('POST', 'factors/confirm', given);
    setOffer(null);
    setCodes(told);
    await refetch();
  }

  if (codes) return <CodesSheet codes={codes} onDone={() => (setCodes(null), void refetch())} />;
  return (
    <Panel title={t('factor.title')}>
      <p className="quiet">{t('factor.lead')}</p>
      {wrong && (
        <p className="signin-wrong" role="alert">
          {wrong}
        </p>
      )}
      {data && data.factors.length === 0 && <p>{t('factor.none')}</p>}
      <ul className="own-list">
        {data?.factors.map(({ id, kind, name, made_at, used_at }) => (
          <li key={id}>
            <b>{name || t(`factor.${kind}`)}</b>
            <span className="quiet">
              {t(`factor.${kind}`)} · {t('factor.made', { at: date(made_at) })}
              {used_at && ` · ${t('factor.used', { at: date(used_at) })}`}
            </span>
            <Button size="small" onClick={() => void remove(id)}>
              {t('factor.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {offer ? (
        <EnrolForm offer={offer} onAnswer={answer} />
      ) : (
        <div className="proof-acts">
          <Button onClick={() => void add()}>{t('factor.add')}</Button>
          {data && data.factors.length > 0 && (
            <Button onClick={() => void renew()}>
              {t('factor.newCodes')} · {t('factor.codesLeft', { count: data.codesLeft })}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
