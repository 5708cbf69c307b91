create index on public.carrier using btree (unit_id, since) WHERE ((hand = 'registry'::text) AND (level >= 3));

create index on public.document using btree (unit_id, issuer) WHERE ((source = 'import'::text) AND (level >= 3));
