import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#web/app/api.ts';
import { act, type Refusal } from '#web/app/http.ts';
import { queryClient, useSession } from '#web/app/session.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { ActButton } from '#web/kit/ActButton.tsx';
import { RefusalPanel } from '#web/kit/RefusalPanel.tsx';
import { Failed, NotVisible } from '#web/kit/States.tsx';
import type { Decision } from './case-words.ts';
import { standsAgainst } from './stands-against.ts';
import { OpinionPanel } from './OpinionPanel.tsx';

/** The bar at the foot: agree left, send back beside it, disagree far away on the right. Alt+1/2/3 open one opinion panel. */
export function CaseActs({ detail, onDecided }: { readonly detail: CaseDetail; readonly onDecided: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { may, case: it } = detail;
  const [open, setOpen] = useState<Decision | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [absent, setAbsent] = useState(false);
  const openIf = (decision: Decision) => () => may[decision] && (setRefusal(null), setOpen(decision));
  const { person } = useSession();
  const mine = typeof it.initiator === 'object' && it.initiator.id === person.id;
  // What is permitted is carried out by him who asked for it or, where a clause says so, by the registry: the law tells who.
  const { data: against = [] } = useQuery({
    queryKey: ['consider', it.procedure, 'case', it.id],
    enabled: may.execute === true,
    retry: false,
    queryFn: () => standsAgainst(it.procedure, it.input ?? {}, it.id),
  });
  const execute = may.execute && (mine || against.length === 0);
  const toForm = () => void navigate({ to: '/acts/$id', params: { id: it.procedure }, search: { case: it.id } });
  const anything = execute || Object.entries(may).some(([decision, allowed]) => allowed && decision !== 'execute');

  async function decide(decision: string, input: object) {
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      const outcome = await act(`cases.${decision}`, { case: it.id, ...input });
      setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
      setAbsent(outcome.kind === 'absent');
      if (outcome.kind === 'done' || outcome.kind === 'pending') setOpen(null);
      void queryClient.invalidateQueries({ queryKey: ['cases'] });
      void queryClient.invalidateQueries({ queryKey: ['my-day'] });
      onDecided();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  useKeys({
    'Alt+1': openIf('sign'),
    'Alt+2': openIf('return'),
    'Alt+3': openIf('refuse'),
    ...(open ? { Escape: () => setOpen(null) } : {}),
  });
  if (!anything && !refusal) return null;
  return (
    <footer className="case-foot">
      {refusal && <RefusalPanel refusal={refusal} title={t('case.cannot')} />}
      {absent && <NotVisible />}
      {fault !== null && <Failed error={fault} />}
      {open && (
        <OpinionPanel
          key={open}
          decision={open}
          about={it.id}
          busy={busy}
          onCancel={() => setOpen(null)}
          onCommit={(input) => void decide(open, input)}
        />
      )}
      <div className="case-bar">
        {may.sign && (
          <Button type="primary" size="large" onClick={openIf('sign')} aria-keyshortcuts="Alt+1">
            {t('case.sign')} <kbd className="act-keys">Alt+1</kbd>
          </Button>
        )}
        {may.attach && (
          <Button type="primary" size="large" onClick={openIf('attach')}>
            {t('case.attach')}
          </Button>
        )}
        {execute && (
          <ActButton type="primary" size="large" against={against} onAct={toForm}>
            {t('case.execute')}
          </ActButton>
        )}
        {may.return && (
          <Button size="large" onClick={openIf('return')} aria-keyshortcuts="Alt+2">
            {t('case.return')} <kbd className="act-keys">Alt+2</kbd>
          </Button>
        )}
        {may.withdraw && (
          <Button size="large" onClick={openIf('withdraw')}>
            {t('case.withdraw')}
          </Button>
        )}
        {may.resubmit && (
          <Button size="large" onClick={toForm}>
            {t('case.resubmit')}
          </Button>
        )}
        <span className="grow" />
        {may.refuse && (
          <Button danger size="large" onClick={openIf('refuse')} aria-keyshortcuts="Alt+3">
            {t('case.refuse')} <kbd className="act-keys">Alt+3</kbd>
          </Button>
        )}
      </div>
    </footer>
  );
}
