-- What the application role may touch beside the modules' tables. It owns nothing, so policies bind it.
grant usage on schema public, jingui to jingui_app;
revoke all on all tables in schema jingui from public, jingui_app;
grant execute on all functions in schema jingui to jingui_app;
-- What only functions of the wall itself may ask.
revoke all on function jingui.subject(text, text), jingui.let_speak(text, integer[], text, text[]), jingui.proof(text, text)
  from public, jingui_app;

-- Copies made = in hands + archived + sent + destroyed + missing, per document, always: each copy has one row and
-- so one hand; what is left to hold is that the document's count is the number of its copies.
create function public.copies_balance() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  doc text;
  made integer;
  found_copies integer;
begin
  if tg_table_name = 'carrier' then doc := new.document_id; else doc := new.id; end if;
  select copies_made into made from public.document where unit_id = new.unit_id and id = doc;
  select count(*) into found_copies from public.carrier where unit_id = new.unit_id and document_id = doc;
  if made is distinct from found_copies then
    raise exception 'document % has % copies on record and % made', doc, found_copies, made using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger copies_balance after insert on public.carrier
  deferrable initially deferred for each row execute function public.copies_balance();
create constraint trigger copies_balance after insert or update of copies_made on public.document
  deferrable initially deferred for each row execute function public.copies_balance();
