import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, CaseLine } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { useSession } from '#web/app/session.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { ActButton } from '#web/kit/ActButton.tsx';
import { AdvicePanel } from './AdvicePanel.tsx';
import { OpinionPanel } from './OpinionPanel.tsx';
import { TurnPanel } from './TurnPanel.tsx';
import { standsAgainst } from './stands-against.ts';
import type { CaseWork, Written } from './use-case.ts';
import { useTurnWords } from './use-turn-words.ts';

interface Props {
  readonly detail: CaseDetail;
  readonly work: CaseWork;
  readonly next: CaseLine | null;
  readonly onSide: () => void;
}

/** Agree left, send back beside it, disagree far away on the right. Alt+1/2/3 go into one's own row of the sheet. */
export function CaseActs({ detail, work, next, onSide }: Props) {
  const { t } = useTranslation();
  const told = useTurnWords();
  const say = useSay();
  const navigate = useNavigate();
  const { may, case: it } = detail;
  const [panel, setPanel] = useState<'withdraw' | 'attach' | 'turns' | null>(null);
  const choose = (as: Written) => () => may[as] && work.choose(as);
  const { person } = useSession();
  const mine = typeof it.initiator === 'object' && it.initiator.id === person.id;
  // What is permitted is carried out by him who asked for it or, where a clause says so, by the registry: the law tells who.
  const { data: against = [] } = useQuery({
    queryKey: ['consider', it.procedure, 'case', it.id],
    enabled: may.execute === true,
    retry: false,
    queryFn: () => standsAgainst(it.procedure, it.input ?? {}, it.id),
  });
  const toForm = () => void navigate({ to: '/acts/$id', params: { id: it.procedure }, search: { case: it.id } });
  const sign = () => (work.as === 'sign' && work.words.trim() !== '' ? work.commit() : work.choose('sign'));
  const commit = (as: Written) => () => (work.as === as && work.words.trim() !== '' ? work.commit() : work.choose(as));
  const turns = () => (may['hand-on'] || may['ask-opinion']) && setPanel('turns');
  useKeys({ 'Alt+1': choose('sign'), 'Alt+2': choose('return'), 'Alt+3': choose('refuse'), 'Alt+4': turns });
  return (
    <>
      {may.advise && <AdvicePanel busy={work.busy} onCommit={(input) => void work.decide('advise', input)} />}
      {panel === 'turns' && (
        <TurnPanel
          may={may}
          busy={work.busy}
          onCancel={() => setPanel(null)}
          onCommit={(act, input) => void work.decide(act, input).then((done) => done && setPanel(null))}
        />
      )}
      {panel && panel !== 'turns' && (
        <OpinionPanel
          decision={panel}
          about={it.id}
          busy={work.busy}
          onCancel={() => setPanel(null)}
          onCommit={(input) => void work.decide(panel, input).then((done) => done && setPanel(null))}
        />
      )}
      {may.sign && (
        <Button
          type="primary"
          size="large"
          loading={work.busy && work.as === 'sign'}
          onClick={sign}
          aria-keyshortcuts="Alt+1"
        >
          {t('case.sign')} <kbd className="act-keys">Alt 1</kbd>
        </Button>
      )}
      {may.attach && (
        <Button type="primary" size="large" onClick={() => setPanel('attach')}>
          {t('case.attach')}
        </Button>
      )}
      {may.execute && (mine || against.length === 0) && (
        <ActButton type="primary" size="large" against={against} onAct={toForm}>
          {t('case.execute')}
        </ActButton>
      )}
      {may.return && (
        <Button size="large" onClick={commit('return')} aria-keyshortcuts="Alt+2">
          {t('case.return')} <kbd className="act-keys">Alt 2</kbd>
        </Button>
      )}
      {(may['hand-on'] || may['ask-opinion']) && (
        <Button size="large" onClick={() => setPanel('turns')} aria-keyshortcuts="Alt+4">
          {told('case.turns')} <kbd className="act-keys">Alt 4</kbd>
        </Button>
      )}
      {may['call-off'] && (
        <Button size="large" onClick={() => void work.decide('call-off', {})}>
          {told('case.call-off')}
        </Button>
      )}
      {may['take-back'] && (
        <Button size="large" onClick={() => void work.decide('take-back', {})}>
          {t('case.take-back')}
        </Button>
      )}
      {may.withdraw && (
        <Button size="large" onClick={() => setPanel('withdraw')}>
          {t('case.withdraw')}
        </Button>
      )}
      {may.resubmit && (
        <Button size="large" onClick={toForm}>
          {t('case.resubmit')}
        </Button>
      )}
      {may.urge && (
        <Button size="large" onClick={() => void work.decide('urge', {})}>
          {t('case.urge')}
        </Button>
      )}
      {may.sign && (
        <span className="case-hint quiet">
          {t('case.hint')} {next ? t('case.next', { title: say(next.title) }) : ''}
        </span>
      )}
      <span className="grow" />
      <Button size="large" className="case-side-toggle" onClick={onSide} aria-keyshortcuts="Control+I">
        {t('case.verdict')}
      </Button>
      <Button size="large" href={linkTo(`/api/cases/${it.id}/print`)} target="_blank" rel="noreferrer">
        {t('key.print')}
      </Button>
      {may.refuse && (
        <Button danger size="large" className="case-refuse" onClick={commit('refuse')} aria-keyshortcuts="Alt+3">
          {t('case.refuse')} <kbd className="act-keys">Alt 3</kbd>
        </Button>
      )}
    </>
  );
}
