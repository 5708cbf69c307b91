import { copyNo } from '#kernel/copy-no.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonObject } from '#kernel/json.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { ActTitle } from './ActTitle.tsx';
import { ClauseCite } from './ClauseCite.tsx';
import { DeadlineCell } from './DeadlineCell.tsx';
import { date, minute } from './format.ts';
import { LevelChip } from './LevelChip.tsx';
import { givenOf, shownOf } from './shown-values.ts';
import { ScopeName, ThingName } from './ThingName.tsx';
import { useValues } from './use-values.ts';
import './fact-list.css';

/** Named values in a line each, in the order in which they are declared. What is for programs alone is left out. */
export function FactList({ facts }: { readonly facts: JsonObject }) {
  const say = useSay();
  const shown = shownOf(facts, useValues());
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(({ name, title, value }) => (
        <div key={name}>
          <dt>{say(title)}</dt>
          <dd>
            <FactValue name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Rows of named values: a column for each that any of them has, `asGiven` in the order of the rows. */
export function FactTable({
  rows,
  asGiven = false,
}: {
  readonly rows: readonly JsonObject[];
  readonly asGiven?: boolean;
}) {
  const say = useSay();
  const values = useValues();
  const all = Object.assign({}, ...rows.map(filled)) as JsonObject;
  const columns = asGiven ? givenOf(all, values) : shownOf(all, values);
  return (
    <div className="extra-scroll">
      <table className="extra">
        <thead>
          <tr>
            {columns.map(({ name, title }) => (
              <th key={name} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={String(row.id ?? at)}>
              {columns.map(({ name }) => (
                <td key={name}>
                  <FactValue name={name} value={row[name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Without what it lacks, so that a row that has it tells of the column. */
function filled(row: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
}

/** A named value as a person reads it: by what its name was declared to be; a date by itself. */
export function FactValue({ name, value }: { readonly name: string; readonly value: unknown }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { as = 'text', of, words } = useValues().get(name) ?? {};
  if (value === null || value === undefined || value === '') return <span className="quiet">–</span>;
  if (Array.isArray(value)) {
    if (as === 'group') return <FactTable rows={value as readonly JsonObject[]} />;
    return value.map((item, at) => (
      <span key={at} className="fact-item">
        <FactValue name={name} value={item} />
      </span>
    ));
  }
  if (typeof value === 'object') {
    if (isText(value)) return value[language];
    if (isNamed(value)) return of ? <ThingName kind={of} id={value.id} name={value.name} /> : value.name;
    if (isChange(value)) return <Change name={name} {...value} />;
    return <FactList facts={value as JsonObject} />;
  }
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  if (as === 'copy-no') return <span className="num">{copyNo(String(value))}</span>;
  if (typeof value === 'number' && as !== 'level') return <span className="num">{value}</span>;
  const word = words?.[String(value)];
  if (word) return word[language];
  switch (as) {
    case 'level':
      return <LevelChip level={value as never} size="small" />;
    case 'scope':
      return <ScopeName token={String(value)} />;
    case 'deadline':
      return <DeadlineCell due={String(value)} />;
    case 'clause':
      return <ClauseCite id={String(value)} />;
    case 'act':
      return <ActTitle id={String(value)} />;
    case 'thing':
      return <ThingName kind={of ?? ''} id={String(value)} />;
    default:
      return <Plain text={String(value)} />;
  }
}

/** A day or a moment as the field writes it, whichever of the two was given; any other text as it is. */
function Plain({ text }: { readonly text: string }) {
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return <span className="num">{minute(text)}</span>;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return <span className="num">{date(text)}</span>;
  return text;
}

function Change({ name, before, after }: { readonly name: string; readonly before: unknown; readonly after: unknown }) {
  return (
    <span>
      <FactValue name={name} value={before} /> → <FactValue name={name} value={after} />
    </span>
  );
}

function isText(value: object): value is { zh: string; en: string } {
  return 'zh' in value && 'en' in value;
}

function isNamed(value: object): value is { id: string; name: string } {
  return 'id' in value && 'name' in value && typeof value.id === 'string' && typeof value.name === 'string';
}

function isChange(value: object): value is { before: unknown; after: unknown } {
  return 'before' in value && 'after' in value;
}
