alter table jingui.desk_proof drop constraint "desk_proof_pkey";

alter table jingui.invitation drop constraint "invitation_pkey";

alter table jingui.desk_proof add constraint "desk_proof_pkey" PRIMARY KEY (unit_id, id);

alter table jingui.invitation add constraint "invitation_pkey" PRIMARY KEY (unit_id, id);
