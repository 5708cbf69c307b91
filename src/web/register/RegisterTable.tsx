import { type KeyboardEvent, type UIEvent, useRef } from 'react';
import type { RegisterColumn } from '#kernel/register.ts';
import type { Row } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { Cell } from './Cell.tsx';
import { shownColumns } from './query.ts';
import './table.css';

interface Props {
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly Row[];
  readonly density: 'dense' | 'roomy';
  readonly onOpen: (id: string) => void;
  /** The reader has come near the end of what is loaded. */
  readonly onEnd: () => void;
}

/** Plain rows that a keyboard walks: ↑ ↓ Home End, Enter or Space opens. A native table stays quick with a thousand rows. */
export function RegisterTable({ columns, rows, density, onOpen, onEnd }: Props) {
  const say = useSay();
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = shownColumns(columns);
  const titled = shown.find((column) => column.names) ?? shown.find((column) => column.kind === 'text');

  function key(event: KeyboardEvent, id: string) {
    if (event.target !== event.currentTarget) return;
    const row = event.currentTarget;
    const to = {
      ArrowDown: row.nextElementSibling,
      ArrowUp: row.previousElementSibling,
      Home: body.current?.firstElementChild,
      End: body.current?.lastElementChild,
    }[event.key];
    if (to instanceof HTMLElement) to.focus();
    else if (event.key === 'Enter' || event.key === ' ') onOpen(id);
    else return;
    event.preventDefault();
  }

  function scrolled(event: UIEvent<HTMLDivElement>) {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
    if (scrollTop + clientHeight > scrollHeight - 600) onEnd();
  }

  return (
    <div className={`register-table register-${density}`} onScroll={scrolled} tabIndex={-1}>
      <table>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.key} scope="col" className={column.kind === 'number' ? 'at-right' : undefined}>
                {say(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            <tr
              key={row.id}
              tabIndex={at === 0 ? 0 : -1}
              onClick={(event) => !isControl(event.target) && onOpen(row.id)}
              onKeyDown={(event) => key(event, row.id)}
            >
              {shown.map((column) => (
                <td
                  key={column.key}
                  className={column.kind === 'number' ? 'at-right' : column === titled ? 'is-title' : undefined}
                >
                  <Cell column={column} columns={columns} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A click on a clause or a link inside the row is not a click on the row. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, .cite-panel') !== null;
}
