alter table jingui.installation add column "correction_ms" bigint;

alter table jingui.installation add column "melting_since" timestamp with time zone;
