-- What entries cite and what they are about in one index, in which they come once, when they are sealed.
drop index public.ledger_entry_object;
drop index public.ledger_entry_clauses;
create index ledger_entry_cited on public.ledger_entry using gin (clauses, string_to_array(object_id, ',')) where seq is not null;
