-- Messages somebody opened: for himself alone, and gone when they are history.
create table jingui.message_read (
  unit_id text not null,
  person_id text not null,
  message text not null,
  at timestamptz not null,
  primary key (unit_id, person_id, message)
);
