import type { Scan } from '#kernel/scan.ts';

/** The function that answers a code of this kind. */
export function cardFunction({ kind }: Pick<Scan, 'kind'>): string {
  return `jingui.card_of_${kind}`;
}

/**
 * A scanned code of a labelled thing: who asks and what he may know of it is one statement. It runs with the caller's rights, behind
 * the row-level policies like any other; the label stands in it as it does in every read. Nobody where there is no session; no
 * card for what is absent or not for him.
 */
export function cardSql(scan: Scan): string {
  const { kind, tables, select, where = 'true', labelled } = scan;
  const told = Object.entries(select).map(([key, expression]) => `'${key}', ${expression}`);
  return `create function ${cardFunction(scan)}(token text, wanted text, out who jsonb, out card json) language plpgsql as $$
declare
  here text;
  tokens text[];
begin
  who := jingui.enter(token);
  if who is null then
    return;
  end if;
  here := who ->> 'unit';
  tokens := string_to_array(current_setting('jingui.tokens'), chr(31), '');
  select json_build_object('type', '${kind}', 'level', ${labelled}."level", ${told.join(', ')})
    into card
    from ${tables}
    where ${labelled}.unit_id = here and ${select.code} = wanted and (${where})
      and ${labelled}."level" <= (who #>> array['clearances', case ${labelled}.regime when 'state' then 'state' else 'other' end])::integer
      and ${labelled}.scope && tokens and (cardinality(${labelled}.barred) = 0 or not ${labelled}.barred && tokens);
end $$;`;
}
