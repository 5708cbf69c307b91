import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { RegisterRow } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { registersQuery } from '#web/app/session.ts';
import { HubLink } from '#web/hub/HubLink.tsx';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { Page, Panel } from '#web/kit/Page.tsx';
import { Failed, Loading, NotVisible } from '#web/kit/States.tsx';
import { Cell } from '#web/register/Cell.tsx';
import { markOf } from '#web/register/mark-of.ts';
import { Belonging } from './Belonging.tsx';
import { Extras } from './Extras.tsx';
import { ObjectActs } from './ObjectActs.tsx';
import { Prints } from './Prints.tsx';
import { RelatedThings } from './RelatedThings.tsx';
import './object.css';

/** One thing of a register: all it holds, its history, and the acts that may be begun on it with the reasons against the others. */
export function ObjectPage() {
  const say = useSay();
  const { name, id } = useParams({ from: '/signed-in/shell/registers/$name/$id' });
  const { data: registers } = useQuery(registersQuery);
  const register = registers?.find((one) => one.name === name);
  const { data, error, refetch } = useQuery({
    queryKey: ['object', name, id],
    queryFn: () => get<RegisterRow>(`registers/${name}/${encodeURIComponent(id)}`),
  });
  useKeys({ Escape: () => history.back() });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (registers && !register) return <NotVisible />;
  if (!data || !register) return <Loading />;
  const { row, name: called, extras } = data;
  const { level, mark } = markOf(register.columns, row);
  const shown = register.columns.filter(
    (column) =>
      !column.names &&
      column.kind !== 'thing' &&
      !(column.kind === 'level' && mark) &&
      row[column.key] !== null &&
      row[column.key] !== undefined &&
      row[column.key] !== '',
  );
  return (
    <Page
      crumb={
        <>
          <HubLink hub={register.hub} />
          <Link to="/registers/$name" params={{ name }} search={{}}>
            {say(register.title)}
          </Link>
        </>
      }
      title={called ? say(called.text) : say(register.title)}
      lead={level !== null && <LevelChip level={level} mark={mark} />}
    >
      <div className="object">
        <div>
          <Panel>
            <dl className="object-facts">
              {shown.map((column) => (
                <div key={column.key}>
                  <dt>{say(column.title)}</dt>
                  <dd>
                    <Cell column={column} columns={register.columns} row={row} />
                  </dd>
                </div>
              ))}
            </dl>
            <RelatedThings columns={register.columns} row={row} />
          </Panel>
          <Belonging object={register.object} id={row.id} />
          <Extras extras={extras} />
        </div>
        <div className="object-side">
          <ObjectActs register={register} row={row} />
          <Prints object={register.object} id={row.id} registered={Boolean(row.register_no)} />
        </div>
      </div>
    </Page>
  );
}
