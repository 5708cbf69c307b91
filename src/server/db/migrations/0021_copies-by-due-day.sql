create index on public.carrier using btree (unit_id, due_at) WHERE (due_at IS NOT NULL);
