import { Button } from 'antd';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#kernel/verdict.ts';
import type { ProcedureInfo } from '#web/app/api.ts';
import { act, type Outcome, type Refusal } from '#web/app/http.ts';
import { newId } from '#web/app/ids.ts';
import { useSay } from '#web/app/language.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { ActButton } from '#web/kit/ActButton.tsx';
import { ErrorSummary, type Wrong } from '#web/kit/ErrorSummary.tsx';
import { clock } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { RefusalPanel } from '#web/kit/RefusalPanel.tsx';
import { Failed, NotVisible } from '#web/kit/States.tsx';
import { beginnings, withoutOldLines } from './beginnings.ts';
import { FieldGroup } from './FieldGroup.tsx';
import {
  fieldsOf,
  fileIn,
  type FormValues,
  hasOneOf,
  inputOf,
  lackingLines,
  markedAt,
  missing,
  startValues,
} from './fields.ts';
import { unreadDay } from './days.ts';
import { FormFacts, textsShown } from './reading.ts';
import { StandingPanel } from './StandingPanel.tsx';
import { isTyped } from './typed.ts';
import { useDemanded } from './use-demanded.ts';
import { useDraft } from './use-draft.ts';
import { useStanding } from './use-standing.ts';
import './form.css';

interface Props {
  readonly procedure: ProcedureInfo;
  readonly given: Readonly<Record<string, string>>;
  /** What an approved or returned case holds: the form begins with it. */
  readonly start?: FormValues | undefined;
  readonly onDone: (outcome: Outcome<Record<string, unknown>>) => void;
  /** One of a row of them: the first field still empty takes the next scan or key. */
  readonly again?: boolean;
}

/** The generic form of a procedure: fields from its schema, the verdict beside them while one types, one button. */
export function ProcedureForm({ procedure, given, start, onDone, again = false }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const fields = useMemo(() => fieldsOf(procedure.schema), [procedure.schema]);
  const draft = useDraft(procedure.id, given);
  const [values, setValues] = useState<FormValues>(() => draft.found ?? { ...startValues(fields, given), ...start });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [absent, setAbsent] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const [stamp, setStamp] = useState(0);
  const [busy, setBusy] = useState(false);
  const [touched, setTouched] = useState(draft.found !== null);
  const key = useRef(newId());
  const firstEmpty = again ? missing(fields, values)[0] : undefined;
  const begin = useRef(firstEmpty);
  useEffect(() => {
    if (begin.current) document.getElementById(begin.current)?.focus();
  }, []);
  const input = inputOf(fields, values);
  const caseId = fields.some((field) => field.key === 'case') ? undefined : given.case;
  const ready = missing(fields, values).length === 0 && hasOneOf(procedure.schema, input);
  const standing = useStanding(procedure.id, input, { ready, touched, caseId });
  const demanded = useDemanded(standing.demands, input);
  const begun = useRef(false);
  const { facts } = standing;
  // Once only: a line that was taken out is not put back.
  useEffect(() => {
    if (begun.current || facts === null) return;
    const lists = beginnings(fields, values, facts);
    if (Object.keys(lists).length === 0) return;
    begun.current = true;
    setValues({ ...values, ...lists });
  }, [fields, values, facts]);
  const labelOf = (field: string) => say(fields.find((one) => one.key === field)?.schema['x-title']) || field;
  const linesOf = (field: string) => {
    const found = fields.find((one) => one.key === field);
    return found ? lackingLines(found, values[field]) : [];
  };
  const fill = (field: string) => {
    const asked = fields.find((one) => one.key === field);
    const typed = asked && unreadDay(asked.widget, values[field]);
    if (typed) return t('form.unread', { field: labelOf(field), typed });
    const [first, ...more] = linesOf(field);
    if (!first) return t('form.fill', { field: labelOf(field) });
    return t('form.fillLines', { field: labelOf(field), first: first.at + 1, count: more.length + 1 });
  };
  const marked = (path: string) => markedAt(fields, path);
  const unread = fields.filter(({ widget, key }) => unreadDay(widget, values[key]) !== null).map((one) => one.key);
  const open = [...new Set([...empty, ...unread])];
  const refused = refusal?.findings ?? [];
  // What was typed and cannot stay is told at its field, before anything is sent.
  const early = [...(standing.findings ?? []), ...standing.ahead].filter((one) => isTyped(one, input));
  const wrong = wrongOf([...refused, ...early], open, { fill, marked, say });
  const cannot = ready ? [] : (standing.findings ?? []);

  function change(wanted: FormValues) {
    const next = withoutOldLines(fields, values, wanted);
    if (next !== wanted) begun.current = false;
    setValues(next);
    setTouched(true);
    draft.keep(next);
    setRefusal(null);
    setAbsent(false);
    setEmpty(empty.filter((field) => missing(fields, next).includes(field)));
    key.current = newId();
  }

  async function submit() {
    const lacking = missing(fields, values);
    setEmpty(lacking);
    setStamp(stamp + 1);
    if (lacking.length > 0 || busy) return;
    setBusy(true);
    setFault(null);
    try {
      const sent = { ...input, ...textsShown(fields, facts) };
      const outcome = await act(procedure.id, sent, { key: key.current, case: caseId, file: fileIn(values) });
      if (outcome.kind === 'refused') setRefusal(outcome.refusal);
      else if (outcome.kind === 'absent') setAbsent(true);
      else {
        draft.drop();
        onDone(outcome);
      }
      if (outcome.kind !== 'done') key.current = newId();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  function startAnew() {
    draft.drop();
    begun.current = false;
    setValues({ ...startValues(fields, given), ...start });
    setTouched(false);
    setRefusal(null);
    setEmpty([]);
  }

  useKeys({ 'Ctrl+Enter': () => void submit(), 'Ctrl+S': draft.keepNow });
  const wrongs: readonly Wrong[] = Object.entries(wrongOf(refused, open, { fill, marked, say })).map(
    ([field, says]) => {
      const [line] = linesOf(field);
      return { field: line ? `${field}.${line.at}.${line.key}` : field, says };
    },
  );
  const send = (event: FormEvent) => event.preventDefault();
  return (
    <div className="procedure">
      <form onSubmit={send} onBlur={draft.keepNow} noValidate>
        <ErrorSummary wrongs={wrongs} stamp={stamp} />
        {cannot.length > 0 && (
          <RefusalPanel refusal={{ findings: cannot, reference: '' }} title={t('standing.cannot')} />
        )}
        <Panel>
          <FormFacts value={facts}>
            <FieldGroup fields={fields} values={values} onChange={change} wrong={wrong} demands={demanded} />
          </FormFacts>
          <div className="foot-acts">
            <ActButton type="primary" onAct={() => void submit()} busy={busy} keys="Ctrl+Enter">
              {t('form.submit', { act: say(procedure.title) })}
            </ActButton>
            {draft.savedAt !== null && (
              <span className="draft quiet" role="status">
                {t('form.draftKept', { at: clock(draft.savedAt) })}{' '}
                <Button type="link" size="small" onClick={startAnew}>
                  {t('form.dropDraft')}
                </Button>
              </span>
            )}
          </div>
        </Panel>
      </form>
      <div className="procedure-side">
        {fault !== null && <Failed error={fault} onRetry={() => void submit()} />}
        {absent && <NotVisible />}
        {refusal ? (
          <RefusalPanel refusal={refusal} title={t('refusal.cannot', { act: say(procedure.title) })} />
        ) : (
          <StandingPanel standing={cannot.length > 0 ? { ...standing, findings: null } : standing} />
        )}
      </div>
    </div>
  );
}

interface Telling {
  /** What is said of a field still empty. */
  readonly fill: (field: string) => string;
  /** The field of the form a finding's path means. */
  readonly marked: (path: string) => string;
  readonly say: ReturnType<typeof useSay>;
}

/** What is wrong by field: empty required ones, then what the refusal names. */
function wrongOf(
  findings: readonly Finding[],
  empty: readonly string[],
  { fill, marked, say }: Telling,
): Record<string, string> {
  const wrong: Record<string, string> = Object.fromEntries(empty.map((field) => [field, fill(field)]));
  for (const { fields, says, remedy, kind } of findings) {
    const field = fields[0] === undefined ? undefined : marked(fields[0]);
    // What has not been understood is explained where it was asked.
    const told = kind === 'state' ? { zh: `${says.zh}${remedy.zh}`, en: `${says.en} ${remedy.en}` } : says;
    if (field) wrong[field] ??= say(told);
  }
  return wrong;
}
