/**
 * Copies made = in hands + archived + sent + destroyed + missing, per document, always: each copy has one row and so one hand; what
 * is left to hold is that the document's count is the number of its copies.
 */
export const copiesBalance = `
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
  deferrable initially deferred for each row execute function public.copies_balance();`;
