import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { CaseLine } from '#web/app/api.ts';
import { get, type Refusal, Refused, send } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { queryClient } from '#web/app/session.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { Dialog } from '#web/kit/Dialog.tsx';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { RefusalPanel } from '#web/kit/RefusalPanel.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';

interface Listed extends CaseLine {
  readonly content: string;
  readonly findings: readonly Finding[];
}

interface SignedOrNot {
  readonly case: string;
  readonly signed: boolean;
  readonly answer: { readonly findings?: readonly Finding[]; readonly says?: Text };
}

interface Props {
  readonly ids: readonly string[];
  readonly onLeaveOut: (id: string) => void;
  readonly onClose: () => void;
}

/** The list that is confirmed: every case by its title, what stands against it beside it; one opinion for all, Ctrl+Enter signs. */
export function CaseTogether({ ids, onLeaveOut, onClose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'together', ids],
    queryFn: () => get<{ cases: readonly Listed[] }>(`cases/together?cases=${ids.join(',')}`),
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
  const [words, setWords] = useState(t('opinion.sign').split('|')[0]?.trim() ?? '');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [outcomes, setOutcomes] = useState<readonly SignedOrNot[] | null>(null);
  const cases = data?.cases ?? [];
  const against = cases.filter(({ findings }) => findings.length > 0).length;
  const ready = cases.length > 1 && against === 0 && !busy && outcomes === null;

  async function commit() {
    if (!ready) return;
    setBusy(true);
    setRefusal(null);
    setFault(null);
    try {
      const said = words.trim();
      const asked = {
        cases: cases.map(({ id, content }) => ({ case: id, content })),
        ...(said ? { opinion: said } : {}),
      };
      const done = await send<{ outcomes: readonly SignedOrNot[] }>('POST', 'cases/together', asked);
      setOutcomes(done.outcomes);
      void queryClient.invalidateQueries({ queryKey: ['cases', 'todo'] });
      void queryClient.invalidateQueries({ queryKey: ['my-day'] });
    } catch (caught) {
      if (caught instanceof Refused) setRefusal(caught.refusal);
      else setFault(caught);
    } finally {
      setBusy(false);
    }
  }
  useKeys({ 'Ctrl+Enter': () => void commit() });

  const said = (one: Listed) => {
    const out = outcomes?.find((it) => it.case === one.id);
    if (out?.signed) return <b className="together-done">{t('together.signed')}</b>;
    if (out) {
      const [first] = out.answer.findings ?? [];
      const why = first?.says ?? out.answer.says;
      return <span className="field-wrong">{t('together.failed', { why: why ? say(why) : '' })}</span>;
    }
    return one.findings.map(({ rule, says, remedy }) => (
      <p key={rule}>
        <span className="field-wrong">{say(says)}</span> <span className="quiet">{say(remedy)}</span>
      </p>
    ));
  };

  return (
    <Dialog label={t('together.title', { count: String(ids.length) })} onClose={onClose} wide>
      <div className="together">
        <h2>{t('together.title', { count: String(ids.length) })}</h2>
        <p className="quiet">{t('together.help')}</p>
        {error && <Failed error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && (
          <table className="case-table together-list">
            <tbody>
              {cases.map((one) => (
                <tr key={one.id}>
                  <td className="num">{one.no}</td>
                  <td>
                    {say(one.title)} {one.level > 0 && <LevelChip level={one.level} size="small" />}
                  </td>
                  <td>{one.asked_by}</td>
                  <td aria-live="polite">{said(one)}</td>
                  <td>
                    {outcomes === null && one.findings.length > 0 && ids.length > 2 && (
                      <Button size="small" onClick={() => onLeaveOut(one.id)}>
                        {t('together.out')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {refusal && <RefusalPanel refusal={refusal} title={t('case.cannot')} />}
        {fault !== null && <Failed error={fault} />}
        {data && outcomes === null && against > 0 && (
          <p role="status">{t('together.against', { count: String(against) })}</p>
        )}
        {data && outcomes === null && against === 0 && (
          <Input.TextArea
            autoFocus
            aria-label={t('opinion.words')}
            rows={2}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
        <div className="opinion-foot">
          {data && outcomes === null && against === 0 && (
            <Button type="primary" loading={busy} onClick={() => void commit()}>
              {t('together.sign', { count: String(cases.length) })} <kbd className="act-keys">Ctrl+Enter</kbd>
            </Button>
          )}
          <Button onClick={onClose}>{t(outcomes ? 'together.close' : 'word.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
