import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterInfo, RegisterPageData } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { registersQuery } from '#web/app/session.ts';
import { Panel } from '#web/kit/Page.tsx';
import { RegisterTable } from '#web/register/RegisterTable.tsx';
import { useTotal } from '#web/register/use-total.ts';
import { belongingColumns, columnNaming, registersNaming } from './belonging.ts';

/** Rows of other registers about this thing: a document's copies, a cabinet's contents. Newest first; the rest is one click away. */
export function Belonging({ object, id }: { readonly object: string; readonly id: string }) {
  const { data: registers = [] } = useQuery(registersQuery);
  return registersNaming(object, registers).map((register) => (
    <Rows key={register.name} register={register} column={columnNaming(object, register) ?? ''} id={id} />
  ));
}

interface Props {
  readonly register: RegisterInfo;
  readonly column: string;
  readonly id: string;
}

function Rows({ register, column, id }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const query = `${column}=${encodeURIComponent(id)}`;
  const { data } = useQuery({
    queryKey: ['register', register.name, query, 'belonging'],
    queryFn: () => get<RegisterPageData>(`registers/${register.name}?${query}&limit=12`),
  });
  const total = useTotal(register.name, query, data);
  if (!data || data.rows.length === 0) return null;
  const open = (row: string) => void navigate({ to: '/registers/$name/$id', params: { name: register.name, id: row } });
  return (
    <Panel
      flush
      title={say(register.title)}
      aside={
        <Link to="/registers/$name" params={{ name: register.name }} search={{ [column]: id }}>
          {total?.exact ? t('object.allRows', { count: total.count }) : t('object.everyRow')}
        </Link>
      }
    >
      <RegisterTable
        columns={belongingColumns(register.columns, data.rows)}
        rows={data.rows}
        density="dense"
        onOpen={open}
        onEnd={() => {}}
      />
    </Panel>
  );
}
