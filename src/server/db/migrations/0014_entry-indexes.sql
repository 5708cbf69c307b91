drop index public.ledger_entry_clauses;
create index ledger_entry_clauses on public.ledger_entry using gin (clauses) where seq is not null;
