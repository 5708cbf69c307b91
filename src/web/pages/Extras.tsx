import { useTranslation } from 'react-i18next';
import type { JsonObject } from '#kernel/json.ts';
import { useFactNames } from '#web/kit/fact-names.ts';
import { FactList } from '#web/kit/FactList.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { ExtraValue } from './ExtraValue.tsx';

/** What a register adds to one thing: lists become tables (moves, duties, cases), the rest a list of facts. */
export function Extras({ extras }: { readonly extras: JsonObject }) {
  const name = useFactNames();
  const lists = Object.entries(extras).filter(([, value]) => isTable(value));
  const rest = Object.fromEntries(Object.entries(extras).filter(([, value]) => !isTable(value)));
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

/** Rows of several values; names in a row are one fact. */
function isTable(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null);
}

function ExtraTable({ rows }: { readonly rows: readonly JsonObject[] }) {
  const { t } = useTranslation();
  const name = useFactNames();
  const keys = columnsOf(rows);
  const headingOf = (key: string) => {
    if (key === 'opened_at' && keys.includes('procedure')) return t('case.opened');
    // Only a copy is to be given back; a duty is to be done.
    return key === 'due_at' && keys.includes('clause') ? name('deadline') : null;
  };
  return (
    <div className="extra-scroll">
      <table className="extra">
        <thead>
          <tr>
            {keys.map((key) => (
              <th key={key} scope="col">
                {headingOf(key) ?? name(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={String(row.id ?? at)}>
              {keys.map((key) => (
                <td key={key}>
                  <ExtraValue name={key} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Columns worth showing: no ids, nothing that is empty in every row, and a hand's name in the column of the hand. */
function columnsOf(rows: readonly JsonObject[]): readonly string[] {
  const keys = [...new Set(rows.flatMap((row) => (typeof row === 'object' && row !== null ? Object.keys(row) : [])))];
  return keys.filter(
    (key) =>
      key !== 'id' &&
      !key.endsWith('_id') &&
      !((key === 'from_name' || key === 'to_name') && keys.includes(key.replace('_name', '_kind'))) &&
      rows.some((row) => row[key] !== null && row[key] !== undefined && row[key] !== ''),
  );
}
