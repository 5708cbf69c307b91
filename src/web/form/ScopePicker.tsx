import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindHit, Row } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { registersQuery } from '#web/app/session.ts';
import { registerOf } from './use-picked.ts';
import { useDebounced } from './use-debounced.ts';

interface Props {
  readonly id?: string | undefined;
  readonly value: readonly string[] | undefined;
  readonly onChange: (value: readonly string[] | undefined) => void;
  readonly status?: '' | 'error' | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** Who needs to know: departments and persons by name; stored as `d:<id>` and `p:<id>`. */
export function ScopePicker({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const words = useDebounced(typed.trim(), 160);
  const register = registerOf('department', useQuery(registersQuery).data ?? [])?.name;
  const departments = useQuery({
    queryKey: ['register', register, 'limit=200', 'pick'],
    enabled: register !== undefined,
    staleTime: 300_000,
    queryFn: () => get<{ rows: readonly Row[] }>(`registers/${register}?limit=200`),
  });
  const people = useQuery({
    queryKey: ['find', words],
    enabled: words.length >= 2,
    queryFn: () => get<{ hits: readonly FindHit[] }>(`find?q=${encodeURIComponent(words)}`),
  });
  const options = [
    { value: 'all', label: t('scope.all') },
    ...(departments.data?.rows ?? []).map((row) => ({
      value: `d:${row.id}`,
      label: String(row.name ?? row.title ?? row.id),
    })),
    ...(people.data?.hits ?? [])
      .filter((hit) => hit.kind === 'person')
      .map((hit) => ({ value: `p:${hit.id}`, label: hit.title })),
    ...Object.entries(names).map(([token, label]) => ({ value: token, label })),
  ].filter((option, at, all) => all.findIndex((one) => one.value === option.value) === at);
  return (
    <Select
      {...rest}
      mode="multiple"
      value={[...(value ?? [])]}
      showSearch={{ optionFilterProp: 'label', searchValue: typed, onSearch: setTyped }}
      placeholder={t('scope.hint')}
      options={options}
      onChange={(next) => {
        setNames(
          Object.fromEntries(
            options.filter((option) => next.includes(option.value)).map((option) => [option.value, option.label]),
          ),
        );
        setTyped('');
        onChange(next);
      }}
      style={{ width: '100%' }}
    />
  );
}
