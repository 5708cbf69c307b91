import type { JsonObject } from '#kernel/json.ts';
import { useSay } from '#web/app/language.ts';
import { FactList, FactTable } from '#web/kit/FactList.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { shownOf } from '#web/kit/shown-values.ts';
import { useValues } from '#web/kit/use-values.ts';

/** What a register adds to one thing: tables (moves, duties, cases) under their titles, the rest a list of facts. */
export function Extras({ extras }: { readonly extras: JsonObject }) {
  const say = useSay();
  const values = useValues();
  const shown = shownOf(extras, values);
  const tables = shown.filter(({ name }) => values.get(name)?.as === 'group');
  const rest = Object.fromEntries(shown.flatMap((one) => (tables.includes(one) ? [] : [[one.name, one.value]])));
  return (
    <>
      {Object.keys(rest).length > 0 && (
        <Panel>
          <FactList facts={rest} />
        </Panel>
      )}
      {tables.map(({ name, title, value }) => (
        <Panel key={name} title={say(title)} flush>
          <FactTable asGiven rows={value as readonly JsonObject[]} />
        </Panel>
      ))}
    </>
  );
}
