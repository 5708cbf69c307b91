import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet as Paper, SheetField, SheetTable } from '#kernel/sheet.ts';
import { useSay } from '#web/app/language.ts';
import { SheetCells } from './SheetCells.tsx';
import './sheet.css';

interface Props {
  readonly sheet: Paper;
  readonly no: ReactNode;
  readonly level: ReactNode;
  /** Rows below the form: opinions. */
  readonly children?: ReactNode;
}

/** A paper form: title, fields two in a line, tables, what is otherwise afterwards, papers attached. */
export function Sheet({ sheet, no, level, children }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <article className="sheet" aria-label={say(sheet.title)}>
      <header className="sheet-top">
        <span>{no}</span>
        <span>{level}</span>
      </header>
      <h1 className="sheet-title">{say(sheet.title)}</h1>
      <table className="sheet-form">
        <tbody>
          {linesOf(sheet.head).map((line) => (
            <tr key={line[0]?.name}>
              {line.map((field, at) => (
                <Field key={field.name} field={field} span={at === line.length - 1 ? 7 - 2 * line.length : 1} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.items.map((table) => (
        <Items key={table.name} table={table} />
      ))}
      <table className="sheet-form">
        <tbody>
          {(sheet.changes.length > 0 || sheet.outcome) && (
            <tr>
              <th scope="row">{t('sheet.after')}</th>
              <td>
                {sheet.changes.map((change) => (
                  <p key={change.name} className="sheet-change">
                    <span className="quiet">{say(change.label)}</span> <SheetCells cells={change.before} />
                    <span className="sheet-arrow"> → </span>
                    <b>
                      <SheetCells cells={change.after} />
                    </b>
                  </p>
                ))}
                {sheet.outcome && <p className="sheet-change">{say(sheet.outcome)}</p>}
              </td>
            </tr>
          )}
          {sheet.attachments.length > 0 && (
            <tr>
              <th scope="row">{t('sheet.attachments')}</th>
              <td>
                <SheetCells cells={sheet.attachments} />
              </td>
            </tr>
          )}
          {children}
        </tbody>
      </table>
    </article>
  );
}

function Field({ field, span }: { readonly field: SheetField; readonly span: number }) {
  const say = useSay();
  return (
    <>
      <th scope="row">{say(field.label)}</th>
      <td colSpan={span}>
        <SheetCells cells={field.cells} />
      </td>
    </>
  );
}

/** Three short fields in a line, one that is long in a line of its own. */
function linesOf(head: readonly SheetField[]): SheetField[][] {
  const lines: SheetField[][] = [];
  for (const field of head) {
    const last = lines.at(-1);
    if (!last || field.wide || last.length === 3 || last.some((one) => one.wide)) lines.push([field]);
    else last.push(field);
  }
  return lines;
}

function Items({ table: { label, columns, rows, total } }: { readonly table: SheetTable }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <div
      className={`sheet-items${rows.length > 8 ? ' sheet-items-long' : ''}`}
      {...(rows.length > 8 ? { tabIndex: 0, role: 'region', 'aria-label': say(label) } : {})}
    >
      <table className="sheet-form">
        <caption className="sr-only">{say(label)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheet.row')}</th>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {say(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <td className="num">{at + 1}</td>
              {row.map((cells, no) => (
                <td key={columns[no]?.name} className={columns[no]?.numbers ? 'sheet-number' : undefined}>
                  <SheetCells cells={cells} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={columns.length + 1} className="sheet-total">
              {say(total)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
