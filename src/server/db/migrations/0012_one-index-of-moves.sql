-- A copy's moves stand in the order of their turns, by which its unique constraint leads to them.
drop index "movement_carrier_id_at_0";
