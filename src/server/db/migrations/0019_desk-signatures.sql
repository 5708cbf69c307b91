create table "loan_receipt" (
  "unit_id" text not null,
  "id" text not null,
  "no" text not null,
  "code" text not null,
  "person_id" text not null,
  "way" text not null check ("way" in ('tablet', 'slip')),
  "status" text not null check ("status" in ('open', 'signed', 'void')),
  "made_by" text not null,
  "made_at" timestamptz(3) not null,
  "signed_by" text check ("signed_by" in ('pin', 'tablet', 'slip')),
  "signed_at" timestamptz(3),
  "taken_by" text,
  "evidence_id" text,
  "sha256" text,
  constraint "loan_receipt_no_unique" unique (unit_id, "no"),
  constraint "loan_receipt_code_unique" unique (unit_id, "code")
);
create index "loan_receipt_made_at_id_0" on "loan_receipt" (unit_id, "made_at", "id");
create index "loan_receipt_evidence_id_1" on "loan_receipt" (unit_id, "evidence_id") where evidence_id is not null;
alter table "loan_receipt" add primary key ("unit_id", "id");

alter table public.count_entry drop constraint "count_entry_verdict_check";

alter table public.holding drop constraint "holding_signed_by_check";

alter table public.holding add column "receipt_id" text;

alter table public.holding add constraint "holding_unit_id_receipt_id_fkey" FOREIGN KEY (unit_id, receipt_id) REFERENCES loan_receipt(unit_id, id) DEFERRABLE INITIALLY DEFERRED;

alter table public.count_entry add constraint "count_entry_verdict_check" CHECK ((verdict = ANY (ARRAY['present'::text, 'misplaced'::text, 'held_elsewhere'::text, 'duplicate'::text, 'unregistered'::text, 'destroyed'::text, 'unreadable'::text, 'withdrawn'::text])));

alter table public.holding add constraint "holding_signed_by_check" CHECK ((signed_by = ANY (ARRAY['pin'::text, 'tablet'::text, 'slip'::text, 'clerk'::text])));

create index on public.holding using btree (unit_id, receipt_id) WHERE (receipt_id IS NOT NULL);

alter table "loan_receipt" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "loan_receipt" add foreign key (unit_id, "evidence_id") references "evidence" (unit_id, id) deferrable initially deferred;
