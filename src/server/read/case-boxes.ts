export type Box = 'todo' | 'mine' | 'done' | 'usable' | 'chased';

const inForce = `n.unit_id = k.unit_id and n.case_id = k.id and n.round = k.round and n.state = 'waiting'`;
const stillBefore = `select count(*) from case_step w where w.unit_id = k.unit_id and w.case_id = k.id and w.round = k.round and w.status = 'waiting'`;

/** One's opinion is asked, and its turn has come: all steps before it are signed, or it waits for none but the last. */
const opinion = `exists (select 1 from case_note n where ${inForce} and n.kind = 'asked' and n.to_id = $2
      and ((${stillBefore} and w.no < n.no) = 0 or (${stillBefore}) <= 1))`;
/** The step is another's alone, or an opinion is to be heard before it. */
const held = `exists (select 1 from case_note n where ${inForce} and (n.kind = 'handed' and n.no = s.no and n.to_id <> $2
      or n.kind = 'asked' and (n.no <= s.no or (${stillBefore}) <= 1)))`;

/** Which cases of those one may see lie in a box; `$2` is who looks, `$3` his offices, `$4` those outside he stands for, `$6` now. */
export const boxes: Readonly<Record<Box, string>> = {
  // What `cases.sign` will ask again: one's turn, not one's own matter, not signed by oneself before.
  todo: `k.status = 'open' and k.initiator <> $2 and not ($2 = any(k.beneficiaries)) and (${opinion} or (not ${held} and (
      s.role = any($3::text[]) and (s.role <> 'dept_head' or k.department_id is null
        or exists (select 1 from department d where d.unit_id = k.unit_id and d.id = k.department_id and d.head_id = $2))
      or s.role = any($4::text[]))
    and not exists (select 1 from case_step b where b.unit_id = k.unit_id and b.case_id = k.id and b.round = k.round and b.decided_by = $2)))`,
  mine: 'k.initiator = $2',
  // Whom its row-level policy lets see it: he who asked, those who use it, the registry, those who signed.
  usable: `k.status = 'approved' and k.then = 'permit' and k.used < k.limit and (k.until is null or k.until >= $6)`,
  done: `exists (select 1 from case_step b where b.unit_id = k.unit_id and b.case_id = k.id and b.decided_by = $2)
    or exists (select 1 from case_note n where n.unit_id = k.unit_id and n.case_id = k.id and (n.to_id = $2 and n.state in ('agreed', 'objected') or n.by_id = $2 and n.kind = 'returned'))`,
  // What one put into motion and is not over: reminded of, handed on, asked about, sent back.
  chased: `k.status = 'open' and (exists (select 1 from case_note n where n.unit_id = k.unit_id and n.case_id = k.id and n.by_id = $2)
    or k.initiator = $2 and exists (select 1 from alert a where a.unit_id = k.unit_id and a.object_table = 'case' and a.object_id = k.id and a.kind = 'urged'))`,
};
