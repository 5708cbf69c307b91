import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, CaseLine } from '#web/app/api.ts';
import { act, type Refusal } from '#web/app/http.ts';
import { queryClient } from '#web/app/session.ts';
import type { Decision } from './case-words.ts';

/** Decisions written into one's own row of the sheet. */
export type Written = 'sign' | 'return' | 'refuse';
/** Where it goes when it is sent back: to whoever asked (null), or to a step that was signed. */
export type Back = number | null;

/** What was decided last, as long as its line stands. */
export interface Made {
  readonly id: string;
  readonly decision: Decision;
  readonly title: CaseLine['title'];
  /** Nobody has acted on it since. */
  readonly back: boolean;
}

export interface CaseWork {
  readonly as: Written;
  readonly words: string;
  readonly wrong: string;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly absent: boolean;
  readonly fault: unknown;
  readonly made: Made | null;
  readonly back: Back;
  readonly goBack: (to: Back) => void;
  readonly write: (words: string) => void;
  /** Another decision: its default words, unless something was written. */
  readonly choose: (as: Written) => void;
  readonly commit: () => void;
  readonly decide: (decision: Decision, input: object) => Promise<boolean>;
  readonly forget: () => void;
}

interface Draft {
  readonly as: Written;
  readonly words: string;
  readonly back: Back;
}

/** Where the words are written. */
export const opinionField = 'case-opinion';

/** One's work on the case that is open: an opinion not yet given stays while one looks at others. */
export function useCase(detail: CaseDetail | undefined, next: CaseLine | null, open: (id: string) => void): CaseWork {
  const { t } = useTranslation();
  const drafts = useRef(new Map<string, Draft>());
  const [, again] = useState(0);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const [answer, setAnswer] = useState<{
    readonly id: string;
    readonly refusal: Refusal | null;
    readonly absent: boolean;
    readonly fault: unknown;
  } | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const id = detail?.case.id ?? '';
  const draft = drafts.current.get(id) ?? { as: 'sign', words: '', back: null };
  const keep = (to: Draft) => (drafts.current.set(id, to), setWrong(''), again((n) => n + 1));
  const common = (as: Written) => t(`opinion.${as}`).split('|')[0]?.trim() ?? '';

  async function decide(decision: Decision, input: object): Promise<boolean> {
    if (busy || !detail) return false;
    setBusy(true);
    setAnswer(null);
    try {
      const outcome = await act<{ status?: string }>(`cases.${decision}`, { case: id, ...input });
      const done = outcome.kind === 'done' || outcome.kind === 'pending';
      if (done) {
        drafts.current.delete(id);
        const status = outcome.kind === 'done' ? outcome.result.status : undefined;
        const back =
          decision === 'sign' && (status === 'open' || (status === 'approved' && detail.case.then === 'permit'));
        setMade({ id, decision, title: detail.case.title, back });
      } else {
        setAnswer({
          id,
          refusal: outcome.kind === 'refused' ? outcome.refusal : null,
          absent: outcome.kind === 'absent',
          fault: null,
        });
      }
      void queryClient.invalidateQueries({ queryKey: ['cases'] });
      void queryClient.invalidateQueries({ queryKey: ['my-day'] });
      if (done && next && isMine(decision)) open(next.id);
      return done;
    } catch (fault) {
      setAnswer({ id, refusal: null, absent: false, fault });
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    ...draft,
    wrong,
    busy,
    refusal: answer?.id === id ? answer.refusal : null,
    absent: answer?.id === id && answer.absent,
    fault: answer?.id === id ? answer.fault : null,
    made,
    goBack: (back) => keep({ ...draft, back }),
    write: (words) => keep({ ...draft, words }),
    choose: (as) => {
      const untouched = draft.words.trim() === '' || draft.words === common(draft.as);
      keep({ as, words: untouched ? common(as) : draft.words, back: null });
      document.getElementById(opinionField)?.focus();
    },
    commit: () => {
      const said = draft.words.trim();
      if (draft.as !== 'sign' && said === '') return setWrong(t('opinion.needed'));
      const step = draft.as === 'return' && draft.back !== null ? { step: draft.back } : {};
      void decide(draft.as, said ? { opinion: said, ...step } : {});
    },
    decide,
    forget: () => setMade(null),
  };
}

/** After one's own decision the next case comes; after other acts one stays. */
function isMine(decision: Decision): boolean {
  return ['sign', 'return', 'refuse', 'hand-on', 'ask-opinion', 'advise'].includes(decision);
}
