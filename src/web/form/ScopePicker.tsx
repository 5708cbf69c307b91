import { useQueries, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import type { FindHit, RegisterPageData, RegisterRow } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { registersQuery } from '#web/app/session.ts';
import { registerOf } from '#web/kit/register-of.ts';
import { roleName } from '#web/kit/role-name.ts';
import { scopeToken } from '#web/kit/ids.ts';
import { useDebounced } from './use-debounced.ts';

interface Props {
  readonly id?: string | undefined;
  readonly value: readonly string[] | undefined;
  readonly onChange: (value: readonly string[] | undefined) => void;
  readonly status?: '' | 'error' | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  /** Said behind the label: a person's department and post. */
  readonly detail: string;
  /** Searched besides the label: names in the other language. */
  readonly words: string;
}

/** Who needs to know: departments, posts and persons by name; stored as `d:<id>`, `r:<post>` and `p:<id>`. */
export function ScopePicker({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { departments, posts, people } = useChoices(useDebounced(typed.trim(), 160));
  const listed = [...departments, ...posts, ...people];
  const chosen = useChosen((value ?? []).filter((token) => !listed.some((choice) => choice.value === token)));
  const groups = [
    { label: t('scope.persons'), options: [...chosen, ...people] },
    { label: t('scope.departments'), options: departments },
    { label: t('scope.posts'), options: posts },
    { label: t('scope.everybody'), options: [plain('all', t('scope.all'))] },
  ];
  return (
    <Select<string[], Choice>
      {...rest}
      mode="multiple"
      value={[...(value ?? [])]}
      showSearch={{
        searchValue: typed,
        onSearch: setTyped,
        // People are found by the server, also by initials.
        filterOption: (words, option) =>
          option !== undefined &&
          'words' in option &&
          (people.some((one) => one.value === option.value) ||
            `${option.label} ${option.words}`.toLowerCase().includes(words.trim().toLowerCase())),
      }}
      placeholder={t('scope.hint')}
      options={groups.filter((group) => group.options.length > 0) as unknown as Choice[]}
      optionRender={(option) => (
        <span className="pick-option">
          {option.data.label} <span className="quiet">{option.data.detail}</span>
        </span>
      )}
      onChange={(next) => {
        setTyped('');
        onChange(next);
      }}
      style={{ width: '100%' }}
    />
  );
}

function plain(value: string, label: string, detail = '', words = ''): Choice {
  return { value, label, detail, words };
}

function useChoices(words: string): Readonly<Record<'departments' | 'posts' | 'people', readonly Choice[]>> {
  const say = useSay();
  const register = registerOf('department', useQuery(registersQuery).data ?? [])?.name;
  const departments = useQuery({
    queryKey: ['register', register, 'limit=200', 'pick'],
    enabled: register !== undefined,
    staleTime: 300_000,
    queryFn: () => get<RegisterPageData>(`registers/${register}?limit=200&names=true`),
  });
  const people = useQuery({
    queryKey: ['find', words],
    enabled: words.length >= 2,
    queryFn: () => get<{ hits: readonly FindHit[] }>(`find?q=${encodeURIComponent(words)}`),
  });
  return {
    departments: Object.entries(departments.data?.names ?? {}).map(([id, { text }]) => plain(`d:${id}`, say(text))),
    posts: (Object.keys(roleNames) as RoleId[]).map((role) =>
      plain(`r:${role}`, say(roleName(role)), '', `${roleNames[role].zh} ${roleNames[role].en}`),
    ),
    people: (people.data?.hits ?? [])
      .filter((hit) => hit.kind === 'person')
      .map((hit) => plain(`p:${hit.id}`, hit.title, say(hit.detail))),
  };
}

/** Names of persons chosen earlier, whom the present search does not find. */
function useChosen(tokens: readonly string[]): readonly Choice[] {
  const say = useSay();
  const people = registerOf('person', useQuery(registersQuery).data ?? [])?.name;
  const ids = tokens.flatMap((token) => {
    const parts = scopeToken(token);
    return parts?.kind === 'person' ? [parts.id] : [];
  });
  const queries = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['name', people, id],
      staleTime: 600_000,
      enabled: people !== undefined,
      queryFn: () => get<RegisterRow>(`registers/${people}/${encodeURIComponent(id)}`),
    })),
  });
  return queries.flatMap(({ data }) => (data?.name ? [plain(`p:${data.row.id}`, say(data.name.text))] : []));
}
