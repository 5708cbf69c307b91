-- A scanned copy: the desk asks this more often than anything, so who asks and what he may know of it is one statement. It runs
-- with the caller's rights, behind the row-level policies like any other; the label stands in it as it does in every read.
-- `entered` is false where there is no session; `id` is null for what is absent or not for him.
create function jingui.copy_of_code(token text, wanted text, out entered boolean, out id text, out code text, out document_id text,
  out "level" integer, out copy_no integer, out hand text, out hand_id text, out due_at timestamptz, out place_id text,
  out title text, out mark text, out regime text, out holder text, out place text)
  language plpgsql as $$
#variable_conflict use_column
declare
  here text;
  clearance integer;
  tokens text[];
begin
  entered := jingui.enter(token) is not null;
  here := jingui.unit();
  clearance := jingui.clearance();
  tokens := jingui.tokens();
  select c.id, c.code, c.document_id, c."level", c.copy_no, c.hand, c.hand_id, c.due_at, c.place_id, d.title, d.mark, d.regime
    into id, code, document_id, "level", copy_no, hand, hand_id, due_at, place_id, title, mark, regime
    from public.carrier c join public.document d on d.unit_id = c.unit_id and d.id = c.document_id
    where c.unit_id = here and c.code = wanted and c."level" <= clearance and c.scope && tokens and not (c.barred && tokens);
  if hand_id is not null then
    select h.name into holder from public.person h where h.unit_id = here and h.id = hand_id;
  end if;
  if place_id is not null then
    select p.name into place from public.place p where p.unit_id = here and p.id = place_id;
  end if;
end $$;
