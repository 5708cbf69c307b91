import type { JsonObject } from '#kernel/json.ts';
import { useFactNames } from '#web/kit/fact-names.ts';
import { FactList, FactValue } from '#web/kit/FactList.tsx';
import { Panel } from '#web/kit/Page.tsx';

/** What a register adds to one thing: lists become tables (moves, copies, periods), the rest a list of facts. */
export function Extras({ extras }: { readonly extras: JsonObject }) {
  const name = useFactNames();
  const lists = Object.entries(extras).filter(([, value]) => Array.isArray(value) && value.length > 0);
  const rest = Object.fromEntries(Object.entries(extras).filter(([, value]) => !Array.isArray(value)));
  return (
    <>
      {Object.keys(rest).length > 0 && (
        <Panel>
          <FactList facts={rest} />
        </Panel>
      )}
      {lists.map(([key, value]) => (
        <Panel key={key} title={name(key)} flush>
          <ExtraTable rows={value as readonly JsonObject[]} />
        </Panel>
      ))}
    </>
  );
}

function ExtraTable({ rows }: { readonly rows: readonly JsonObject[] }) {
  const name = useFactNames();
  const keys = [
    ...new Set(rows.flatMap((row) => (typeof row === 'object' && row !== null ? Object.keys(row) : []))),
  ].filter((key) => key !== 'id' && !key.endsWith('_id') && key !== 'unit_id');
  if (keys.length === 0) return <p className="extra-plain">{rows.map(String).join('、')}</p>;
  return (
    <div className="extra-scroll">
      <table className="extra">
        <thead>
          <tr>
            {keys.map((key) => (
              <th key={key} scope="col">
                {name(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {keys.map((key) => (
                <td key={key}>
                  <FactValue name={key} value={row[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
