-- Each index has to take in every act. Gone are those that another index serves as well or that no statement goes by; what asks for what is
-- still open, or set at all, goes by an index of just that.
drop index "carrier_due_at_2";
drop index "carrier_document_id_3";
drop index "carrier_copy_of_4";
drop index "carrier_collect_by_5";
drop index "holding_person_id_status_2";
drop index "holding_for_id_status_3";
drop index "holding_case_id_due_at_4";
drop index "holding_out_movement_5";
drop index "holding_in_movement_6";
drop index "holding_carry_out_id_7";
drop index "obligation_status_due_at_0";
drop index "obligation_object_id_status_1";
drop index "obligation_owner_id_status_2";
drop index "obligation_clause_status_3";
drop index ledger_entry_unit;

create index "carrier_copy_of_2" on "carrier" (unit_id, "copy_of") where copy_of is not null;

create index "holding_person_id_started_at_2" on "holding" (unit_id, "person_id", "started_at");
create index "holding_for_id_3" on "holding" (unit_id, "for_id") where for_id is not null;
create index "holding_case_id_expr_due_at_4" on "holding" (unit_id, "case_id", (case when for_id is null then person_id else for_id end), "due_at") where case_id is not null;
create index "holding_carry_out_id_5" on "holding" (unit_id, "carry_out_id") where carry_out_id is not null;
create index "holding_circulation_id_6" on "holding" (unit_id, "circulation_id") where circulation_id is not null;

create index "case_object_id_3" on "case" (unit_id, "object_id") where status = 'approved';

create index "obligation_object_id_0" on "obligation" (unit_id, "object_id");
create index "obligation_due_at_1" on "obligation" (unit_id, "due_at") where status in ('open', 'overdue');
create index "obligation_clause_2" on "obligation" (unit_id, "clause") where status in ('open', 'overdue');
create index "obligation_owner_id_due_at_3" on "obligation" (unit_id, "owner_id", "due_at") where status in ('open', 'overdue');
create index "obligation_object_id_clause_4" on "obligation" (unit_id, "object_id", "clause") where status in ('open', 'overdue');
