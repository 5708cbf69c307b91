create index on public.holding using btree (unit_id, returned_at) WHERE (returned_at > due_at);

create index on public.ledger_entry using btree (unit_id, at) WHERE (outcome = 'denied'::text);
