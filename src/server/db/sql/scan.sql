-- A scanned copy: the desk asks this more often than anything, so who asks and what he may know of it is one statement. It runs
-- with the caller's rights, behind the row-level policies like any other; the label stands in it as it does in every read.
-- Nobody where there is no session; no card for what is absent or not for him.
create function jingui.copy_of_code(token text, wanted text, out who jsonb, out card json) language plpgsql as $$
declare
  here text;
  tokens text[];
begin
  who := jingui.enter(token);
  if who is null then
    return;
  end if;
  here := who ->> 'unit';
  tokens := current_setting('jingui.tokens')::text[];
  select json_build_object('type', 'carrier', 'id', c.id, 'code', c.code, 'document_id', c.document_id, 'level', c."level",
      'copy_no', c.copy_no, 'hand', c.hand, 'due_at', c.due_at, 'title', d.title, 'mark', d.mark, 'regime', c.regime,
      'holder', case when c.hand_id is not null then json_build_object('id', c.hand_id,
        'name', coalesce((select h.name from public.person h where h.unit_id = here and h.id = c.hand_id), c.hand_id)) end,
      'place', case when c.place_id is not null then json_build_object('id', c.place_id,
        'name', coalesce((select p.name from public.place p where p.unit_id = here and p.id = c.place_id), c.place_id)) end)
    into card
    from public.carrier c join public.document d on d.unit_id = c.unit_id and d.id = c.document_id
    where c.unit_id = here and c.code = wanted and c."level" <= (who #>> array['clearances', case c.regime when 'state' then 'state' else 'other' end])::integer and c.scope && tokens
      and (cardinality(c.barred) = 0 or not c.barred && tokens);
end $$;
