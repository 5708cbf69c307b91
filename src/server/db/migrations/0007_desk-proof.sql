create table jingui.desk_proof (
  id text primary key,
  unit_id text not null,
  -- Who proved himself, at whose desk, for which copies.
  person_id text not null,
  desk_id text not null,
  carriers text[] not null,
  at timestamptz not null
);

-- A PIN is one kind more of what a person proves himself by; what is kept stays as it is.
alter table jingui.factor drop constraint "factor_kind_check";

alter table public.holding add column "signed_by" text;

alter table public.holding add constraint "holding_signed_by_check" CHECK ((signed_by = ANY (ARRAY['pin'::text, 'clerk'::text])));

alter table jingui.factor add constraint "factor_kind_check" CHECK ((kind = ANY (ARRAY['totp'::text, 'passkey'::text, 'recovery'::text, 'pin'::text])));
