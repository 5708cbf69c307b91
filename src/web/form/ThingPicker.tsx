import { useQueries, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCode } from '#kernel/code.ts';
import type { Text } from '#kernel/text.ts';
import type { Called, CaseLine, FindHit, RegisterInfo, RegisterPageData, RegisterRow } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { registersQuery, thingsQuery } from '#web/app/session.ts';
import { registerOf } from '#web/kit/register-of.ts';
import { useDebounced } from './use-debounced.ts';

const hints = ['pick.person', 'pick.carrier', 'pick.document', 'pick.department', 'pick.case'] as const;

/** A thing to be chosen: its id, what it is called, and what tells it from others of that name. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

interface Props {
  readonly id?: string | undefined;
  /** person, carrier, document, case, department, or the object of any register. */
  readonly kind: string;
  /** Of a case: the act that asked for the approval to be used. */
  readonly grants?: string | undefined;
  readonly value: string | readonly string[] | undefined;
  readonly onChange: (value: string | readonly string[] | undefined) => void;
  readonly many?: boolean;
  readonly status?: '' | 'error' | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** Picks a person or a thing by name, initials, number or a scan of its code; never by an id a person would have to know. */
export function ThingPicker({ kind, grants, value, onChange, many = false, ...rest }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const composing = useRef(false);
  const { choices, fetching } = useFound(kind, useDebounced(typed, 160), grants);
  const chosen = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const names = useNames(kind, chosen);
  const noun = say(useQuery(thingsQuery).data?.find((one) => one.kind === kind)?.noun);
  const known = hints.find((one) => one === `pick.${kind}`);
  const hint = known ? t(known) : t('pick.other', { noun });
  // What was found stands first: Enter takes the first, and must not drop who is chosen already.
  const options = [...choices, ...names.filter((name) => !choices.some((choice) => choice.value === name.value))];

  async function scanned(event: KeyboardEvent<HTMLInputElement>) {
    const code = event.currentTarget.value.trim();
    if (event.key !== 'Enter' || !('type' in readCode(code))) return;
    event.preventDefault();
    event.stopPropagation();
    const card = await get<{ type: string; id: string }>(`scan/${code}`).catch(() => null);
    if (!card || card.type !== kind) return;
    setTyped('');
    onChange(many ? [...new Set([...chosen, card.id])] : card.id);
  }

  const hold = (on: boolean) => () => {
    composing.current = on;
  };
  return (
    <div data-scan={kind} onCompositionStart={hold(true)} onCompositionEnd={hold(false)}>
      <Select
        {...rest}
        mode={many ? 'multiple' : undefined}
        showSearch={{
          filterOption: false,
          searchValue: typed,
          onSearch: (next) => !composing.current && setTyped(next),
        }}
        allowClear
        value={(many ? chosen : chosen[0]) as string}
        loading={fetching}
        placeholder={hint}
        notFoundContent={
          typed.length < 2 && options.length === 0 ? t('pick.hint') : fetching ? t('state.loading') : t('state.absent')
        }
        options={options.map((choice) => ({ value: choice.value, label: choice.label, detail: choice.detail }))}
        optionRender={(option) => (
          <span className="pick-option">
            {option.data.label} <span className="quiet">{option.data.detail}</span>
          </span>
        )}
        onChange={(next: string | string[] | undefined) => {
          setTyped('');
          onChange(next);
        }}
        onInputKeyDown={(event) => void scanned(event as KeyboardEvent<HTMLInputElement>)}
        style={{ width: '100%' }}
      />
    </div>
  );
}

function useFound(
  kind: string,
  words: string,
  grants: string | undefined,
): { choices: readonly Choice[]; fetching: boolean } {
  const say = useSay();
  const asked = words.trim();
  const searched = useQuery(thingsQuery).data?.find((one) => one.kind === kind)?.found ?? false;
  const register = useRegisterOf(kind);
  const found = useQuery({
    queryKey: ['find', asked],
    enabled: searched && asked.length >= 2,
    queryFn: () => get<{ hits: readonly FindHit[] }>(`find?q=${encodeURIComponent(asked)}`),
  });
  // A register tells more than the search box: a copy by the words of its document. One without words is short enough to be shown whole.
  const byWords = register?.searched ?? false;
  const filter = byWords ? `q=${encodeURIComponent(asked)}&limit=20` : 'limit=200';
  const rows = useQuery({
    queryKey: ['register', register?.name, filter, 'pick'],
    enabled: register !== undefined && (byWords ? asked.length >= 2 : !searched),
    queryFn: () => get<RegisterPageData>(`registers/${register?.name}?${filter}&names=true`),
  });
  const cases = useQuery({
    queryKey: ['cases', grants ?? 'mine'],
    enabled: kind === 'case',
    queryFn: () => get<{ cases: readonly CaseLine[] }>(`cases?${grants ? `box=usable&grants=${grants}` : 'box=mine'}`),
  });
  if (kind === 'case') {
    const choices = (cases.data?.cases ?? []).map((one) => ({
      value: one.id,
      label: `${one.no} ${say(one.title)}`,
      detail: '',
    }));
    return { choices: choices.filter((one) => one.label.includes(asked)), fetching: cases.isFetching };
  }
  const hits = (found.data?.hits ?? []).filter((hit) => hit.kind === kind);
  const choices = hits.map((hit) => ({ value: hit.id, label: hit.title, detail: say(hit.detail) }));
  const inRegister = (rows.data?.rows ?? [])
    .map(({ id }) => choiceOf(id, rows.data?.names[id], say))
    .filter((one) => byWords || `${one.label} ${one.detail}`.includes(asked));
  return {
    choices: [...choices, ...inRegister.filter((one) => !choices.some((choice) => choice.value === one.value))],
    fetching: found.isFetching || rows.isFetching,
  };
}

function useRegisterOf(kind: string): RegisterInfo | undefined {
  return registerOf(kind, useQuery(registersQuery).data ?? []);
}

/** Names of things chosen before the picker opened. */
function useNames(kind: string, ids: readonly string[]): readonly Choice[] {
  const say = useSay();
  const register = useRegisterOf(kind)?.name;
  const queries = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['object', register, id],
      staleTime: 60_000,
      enabled: register !== undefined,
      queryFn: () => get<RegisterRow>(`registers/${register}/${encodeURIComponent(id)}`),
    })),
  });
  return queries.flatMap(({ data }) => (data ? [choiceOf(data.row.id, data.name, say)] : []));
}

function choiceOf(value: string, called: Called | null | undefined, say: (text: Text) => string): Choice {
  return { value, label: called ? say(called.text) : value, detail: called?.beside ?? '' };
}
