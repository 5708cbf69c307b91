import type { ClauseId } from '#kernel/generated/clauses.ts';

/** A state a clause forbids: the rows that are in it. `$1` is the unit, `$2` the last id that was there before the act. */
export interface Forbidden {
  readonly clause: ClauseId;
  readonly is: string;
  readonly sql: string;
}

/** The ranks of levels in the database. */
const [confidential, secret, topSecret] = [3, 4, 5];

/** Copies that came into somebody's hand just now, with the copy and who it is. */
const handed = `movement m
  join carrier c on c.unit_id = m.unit_id and c.id = m.carrier_id
  join person p on p.unit_id = m.unit_id and p.id = m.to_id
  where m.unit_id = $1 and m.id > $2 and m.to_kind = 'person'`;

const isState = `c.regime = 'state' and c.level >= ${confidential}`;

/** What of an approval is not signed, or was signed by whom it concerns. */
const unsigned = (
  id: string,
) => `not exists (select from "case" k where k.unit_id = $1 and k.id = ${id} and k.status in ('approved', 'executed')
    and not exists (select from case_step s where s.unit_id = k.unit_id and s.case_id = k.id and s.round = k.round and s.status <> 'signed'))`;

const holdsOffice = (person: string, roles: string) =>
  `exists (select from appointment a where a.unit_id = $1 and a.person_id = ${person} and a.role in (${roles}) and a.until is null)`;

const registry = `'registry_clerk', 'secrecy_officer', 'secrecy_office_head', 'dept_secrecy_officer'`;

const tokensOf = `array['all', 'p:' || p.id, 'd:' || coalesce(p.department_id, '')]
  || array(select 'r:' || a.role from appointment a where a.unit_id = p.unit_id and a.person_id = p.id and a.until is null)
  || array(select 'h:' || d.id from department d where d.unit_id = p.unit_id and d.head_id = p.id)
  || array(select 's:' || l.id from seal l where l.unit_id = p.unit_id and l.keeper_id = p.id)
  || case when ${holdsOffice('p.id', `'registry_clerk', 'secrecy_officer', 'secrecy_office_head'`)} then array['duty:registry'] else '{}' end`;

export const forbidden: readonly Forbidden[] = [
  {
    clause: 'SYSTEM-006',
    is: 'an act stopped because it was not judged as what it was',
    sql: `select e.id from ledger_entry e where e.unit_id = $1 and e.outcome = 'failed'`,
  },
  {
    clause: 'PEOPLE-005',
    is: 'a state secret in the hand of somebody without a pledge in force',
    sql: `select m.id from ${handed} and ${isState} and not exists (select from signature s where s.unit_id = m.unit_id
      and s.person_id = p.id and s.signing = 'pledge' and (s.valid_until is null or s.valid_until > m.at))`,
  },
  {
    clause: 'PEOPLE-006',
    is: 'a state secret in the hand of somebody not trained for his post',
    sql: `select m.id from ${handed} and ${isState} and not exists (select from training t where t.unit_id = m.unit_id
      and t.person_id = p.id and t.kind = 'pre_post' and t.passed)`,
  },
  {
    clause: 'PEOPLE-001',
    is: 'a state secret above the grade of who has it',
    sql: `select m.id from ${handed} and ${isState}
      and c.level > case p.grade when 'core' then 5 when 'important' then 4 when 'general' then 3 else 2 end`,
  },
  {
    clause: 'PEOPLE-013',
    is: 'handed to somebody who has left his post',
    sql: `select m.id from ${handed} and c.level >= ${confidential} and p.state in ('leaving', 'left')`,
  },
  {
    clause: 'CARRIER-009',
    is: 'handed to somebody outside its scope, or barred from it',
    sql: `select m.id from ${handed} and c.level >= ${confidential} and (not c.scope && (${tokensOf}) or c.barred && (${tokensOf}))`,
  },
  {
    clause: 'CARRIER-050',
    is: 'top secret in the hand of somebody not on the list',
    sql: `select m.id from ${handed} and c.regime = 'state' and c.level = ${topSecret} and not p.top_secret_designated`,
  },
  {
    clause: 'CARRIER-050',
    is: 'top secret moved by somebody not on the list',
    sql: `select m.id from movement m join carrier c on c.unit_id = m.unit_id and c.id = m.carrier_id
      join person p on p.unit_id = m.unit_id and p.id = m."by"
      where m.unit_id = $1 and m.id > $2 and c.regime = 'state' and c.level = ${topSecret} and not p.top_secret_designated`,
  },
  {
    clause: 'CARRIER-001',
    is: 'a classified copy moved by somebody who is not of the registry',
    sql: `select m.id from movement m join carrier c on c.unit_id = m.unit_id and c.id = m.carrier_id
      where m.unit_id = $1 and m.id > $2 and c.level >= ${confidential} and m.step in ('circulate', 'borrow', 'carry', 'return', 'receive', 'dispatch', 'handover', 'archive')
      and not ${holdsOffice('m."by"', `${registry}, 'archivist'`)}`,
  },
  {
    clause: 'CARRIER-010',
    is: 'passed on from reader to reader',
    sql: `select m.id from movement m where m.unit_id = $1 and m.id > $2 and m.from_kind = 'person' and m.to_kind = 'person'`,
  },
  {
    clause: 'CARRIER-002',
    is: 'a copy that is not where its last move brought it',
    sql: `select c.id from carrier c where c.unit_id = $1 and not exists (select from movement m where m.unit_id = c.unit_id
      and m.carrier_id = c.id and m.turn = c.turn and m.to_kind = c.hand and m.to_id is not distinct from c.hand_id)`,
  },
  {
    clause: 'CARRIER-002',
    is: 'a move that does not begin where the one before ended',
    sql: `select m.id from movement m join movement b on b.unit_id = m.unit_id and b.carrier_id = m.carrier_id and b.turn = m.turn - 1
      where m.unit_id = $1 and m.id > $2 and (m.from_kind <> b.to_kind or m.from_id is distinct from b.to_id)`,
  },
  {
    clause: 'CARRIER-018',
    is: 'held without an end, or by two at once',
    sql: `select h.id from holding h where h.unit_id = $1 and h.status = 'open' and (h.due_at <= h.started_at
      or exists (select from holding o where o.unit_id = h.unit_id and o.carrier_id = h.carrier_id and o.id > h.id and o.status = 'open' and o.kind <> 'carry' and h.kind <> 'carry'))`,
  },
  {
    clause: 'CARRIER-021',
    is: 'lent without a signed approval',
    sql: `select h.id from holding h join carrier c on c.unit_id = h.unit_id and c.id = h.carrier_id
      where h.unit_id = $1 and h.id > $2 and h.kind = 'loan' and c.level >= ${confidential} and (h.case_id is null or ${unsigned('h.case_id')})`,
  },
  {
    clause: 'CARRIER-026',
    is: 'copied without a signed approval',
    sql: `select r.id from copy_run r join document d on d.unit_id = r.unit_id and d.id = r.document_id
      where r.unit_id = $1 and r.id > $2 and d.level >= ${confidential} and (r.case_id is null or ${unsigned('r.case_id')})`,
  },
  {
    clause: 'CARRIER-028',
    is: 'a cipher telegram copied, or top secret copied on an approval it shares',
    sql: `select r.id from copy_run r join document d on d.unit_id = r.unit_id and d.id = r.document_id
      where r.unit_id = $1 and r.id > $2 and (d.kind = 'cipher_telegram' and r.form in ('copy', 'photo', 'recording'))`,
  },
  {
    clause: 'CARRIER-031',
    is: 'a copy below its original, or known to more',
    sql: `select c.id from carrier c join carrier o on o.unit_id = c.unit_id and o.id = c.copy_of
      where c.unit_id = $1 and c.hand not in ('destroyed', 'unit') and o.hand <> 'destroyed' and (c.level < o.level or not c.scope <@ o.scope)`,
  },
  {
    clause: 'CARRIER-037',
    is: 'not as many printed as were approved',
    sql: `select o.id from print_order o where o.unit_id = $1 and o.status <> 'approved' and o.form is null and o.copies <> (select count(*) from carrier c
      where c.unit_id = o.unit_id and c.document_id = o.document_id and c.copy_no >= o.first_no and c.copy_no < o.first_no + o.copies)`,
  },
  {
    clause: 'CARRIER-042',
    is: 'sent without a second count',
    sql: `select x.id from dispatch x where x.unit_id = $1 and x.status in ('sent', 'received') and x.recounted_at is null`,
  },
  {
    clause: 'CARRIER-045',
    is: 'a classified copy sent by an open channel',
    sql: `select x.id from dispatch x join document d on d.unit_id = x.unit_id and d.id = x.document_id where x.unit_id = $1
      and x.status in ('sent', 'received') and d.level >= ${confidential} and coalesce(x.channel, '') not in ('confidential_post', 'confidential_courier', 'own_delivery', 'approved_classified_network')`,
  },
  {
    clause: 'CARRIER-051',
    is: 'taken out without a signed approval',
    sql: `select h.id from holding h join carrier c on c.unit_id = h.unit_id and c.id = h.carrier_id
      join carry_out o on o.unit_id = h.unit_id and o.id = h.carry_out_id
      where h.unit_id = $1 and h.id > $2 and h.kind = 'carry' and c.level >= ${confidential} and (o.case_id is null or ${unsigned('o.case_id')})`,
  },
  {
    clause: 'CARRIER-052',
    is: 'top secret on the way with one person alone',
    sql: `select o.id from carry_out o where o.unit_id = $1 and o.status = 'out' and o.regime = 'state' and o.level = ${topSecret} and cardinality(o.bearers) < 2
      union all select x.id from dispatch x join document d on d.unit_id = x.unit_id and d.id = x.document_id
      where x.unit_id = $1 and x.status = 'sent' and d.regime = 'state' and d.level = ${topSecret} and cardinality(x.escorts) = 1 and x.id > $2`,
  },
  {
    clause: 'CARRIER-064',
    is: 'destroyed with a signature missing, or one hand for both',
    sql: `select l.id from destruction_list l where l.unit_id = $1 and l.status = 'completed'
      and (l.destroyer_id is null or l.supervisor_id is null or l.destroyer_id = l.supervisor_id)`,
  },
  {
    clause: 'CARRIER-061',
    is: 'handed to destruction without a signed approval',
    sql: `select l.id from destruction_list l where l.unit_id = $1 and l.status in ('handed', 'completed') and l.level >= ${confidential}
      and (l.case_id is null or ${unsigned('l.case_id')})`,
  },
  {
    clause: 'CARRIER-063',
    is: 'destroyed by no list',
    sql: `select m.id from movement m where m.unit_id = $1 and m.id > $2 and m.to_kind = 'destroyed' and m.step <> 'import' and not exists (
      select from destruction_item i join destruction_list l on l.unit_id = i.unit_id and l.id = i.list_id
      where i.unit_id = m.unit_id and i.carrier_id = m.carrier_id and l.status = 'completed')`,
  },
  {
    clause: 'CLASSIFY-016',
    is: 'a state secret without a period, or with one longer than its level allows',
    sql: `select d.id from document d where d.unit_id = $1 and d.status = 'active' and d.regime = 'state' and d.level >= ${confidential}
      and (d.period is null or d.period->>'kind' = 'years' and (d.period->>'years')::int > case d.level when ${topSecret} then 30 when ${secret} then 20 else 10 end)`,
  },
  {
    clause: 'CLASSIFY-017',
    is: 'copies of a classified document of ours without a mark',
    sql: `select c.id from carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id
      where c.unit_id = $1 and c.id > $2 and d.source = 'own' and d.status = 'active' and d.level >= ${confidential} and d.mark = ''`,
  },
  {
    clause: 'CLASSIFY-020',
    is: 'made from a source and decided below it',
    sql: `select z.id from classification z join document d on d.unit_id = z.unit_id and d.id = z.document_id
      join document s on s.unit_id = d.unit_id and s.id = any(d.source_ids) where z.unit_id = $1 and z.id > $2 and s.regime = 'state' and d.level < s.level`,
  },
  {
    clause: 'CLASSIFY-031',
    is: 'a state secret decided without the power for its level',
    sql: `select z.id from classification z join unit u on u.unit_id = z.unit_id where z.unit_id = $1 and z.id > $2
      and z.kind = 'original' and z.regime = 'state' and z.decided_level in ('top_secret', 'secret', 'confidential') and not z.decided_level = any(u.authority)`,
  },
  {
    clause: 'CLASSIFY-015',
    is: 'a state secret decided by who proposed it alone',
    sql: `select z.id from classification z where z.unit_id = $1 and z.id > $2 and z.kind = 'original' and z.regime = 'state'
      and z.decided_level in ('top_secret', 'secret', 'confidential') and (jsonb_array_length(z.deciders) < 2 or z.case_id is not null and ${unsigned('z.case_id')})`,
  },
  {
    clause: 'CLASSIFY-019',
    is: 'a scope widened by name for somebody who is not ready for it',
    sql: `select g.id from scope_grant g join document d on d.unit_id = g.unit_id and d.id = g.document_id
      join person p on p.unit_id = g.unit_id and g.token = 'p:' || p.id where g.unit_id = $1 and g.id > $2 and d.regime = 'state' and d.level >= ${confidential}
      and p.state in ('leaving', 'left')`,
  },
  {
    clause: 'CONDUCT-019',
    is: 'signed by who asked, or by whom it is for',
    sql: `select s.case_id from case_step s join "case" k on k.unit_id = s.unit_id and k.id = s.case_id
      where s.unit_id = $1 and s.status = 'signed' and s.decided_by in (k.initiator) and s.document is null`,
  },
  {
    clause: 'SYSTEM-004',
    is: 'one person with two of the three administrations, or with an administration and the registry',
    sql: `select a.person_id from appointment a join appointment b on b.unit_id = a.unit_id and b.person_id = a.person_id and b.role > a.role
      where a.unit_id = $1 and a.until is null and b.until is null and a.role in ('audit_admin', 'security_admin', 'system_admin')
      and b.role in ('audit_admin', 'security_admin', 'system_admin')`,
  },
  {
    clause: 'SYSTEM-020',
    is: 'the text of what the site may not hold',
    sql: `select b.document_id from body b join document d on d.unit_id = b.unit_id and d.id = b.document_id
      join unit u on u.unit_id = b.unit_id where b.unit_id = $1 and d.regime = 'state' and d.level >= ${confidential} and u.site_level = 'none'`,
  },
  {
    clause: 'DEVICE-013',
    is: 'a medium below what it holds',
    sql: `select d.id from medium d where d.unit_id = $1 and d.status = 'in_use' and d.level < (select max(x.level) from medium_content x where x.unit_id = d.unit_id and x.medium_id = d.id)`,
  },
  {
    clause: 'SEAL-002',
    is: 'sealed without a signed approval',
    sql: `select s.id from seal_use s where s.unit_id = $1 and s.id > $2 and ${unsigned('s.case_id')}`,
  },
  {
    clause: 'PETITION-001',
    is: 'a petition in the hands of whom it accuses',
    sql: `select t.id from petition t join person p on p.unit_id = t.unit_id and p.id = t.handler_id where t.unit_id = $1 and t.status = 'assigned'
      and (p.id = any(t.respondent_persons) or p.department_id = any(t.respondent_departments))`,
  },
  {
    clause: 'CARRIER-059',
    is: 'somebody gone who still holds something',
    sql: `select p.id from person p where p.unit_id = $1 and p.state = 'left'
      and (exists (select from carrier c where c.unit_id = p.unit_id and c.hand = 'person' and c.hand_id = p.id)
        or exists (select from medium x where x.unit_id = p.unit_id and x.hand = 'person' and x.hand_id = p.id and x.status = 'in_use')
        or exists (select from appointment a where a.unit_id = p.unit_id and a.person_id = p.id and a.until is null))`,
  },
  {
    clause: 'PUBLISH-001',
    is: 'published without a signed approval',
    sql: `select w.id from publication w where w.unit_id = $1 and w.status = 'published' and not exists (
      select from "case" k where k.unit_id = w.unit_id and k.object_id = w.id and k.status = 'executed'
      and not exists (select from case_step s where s.unit_id = k.unit_id and s.case_id = k.id and s.round = k.round and s.status <> 'signed'))`,
  },
  {
    clause: 'CARRIER-027',
    is: 'top secret of another body copied without its consent',
    sql: `select r.id from copy_run r join document d on d.unit_id = r.unit_id and d.id = r.document_id
      where r.unit_id = $1 and d.source in ('superior', 'other') and d.regime = 'state' and d.level = ${topSecret} and not exists (select from case_step s
        where s.unit_id = r.unit_id and s.case_id = r.case_id and s.role = 'originator' and s.status = 'signed' and s.evidence_id is not null)`,
  },
  {
    clause: 'CARRIER-033',
    is: 'a cipher telegram kept by a reader until another day',
    sql: `select h.id from holding h join carrier c on c.unit_id = h.unit_id and c.id = h.carrier_id
      where h.unit_id = $1 and c.kind = 'cipher_telegram' and (h.due_at at time zone 'Asia/Shanghai')::date > (h.started_at at time zone 'Asia/Shanghai')::date`,
  },
  {
    clause: 'CARRIER-036',
    is: 'printed without a signed order',
    sql: `select o.id from print_order o join document d on d.unit_id = o.unit_id and d.id = o.document_id
      where o.unit_id = $1 and o.status <> 'approved' and d.level >= ${confidential} and (o.case_id is null or ${unsigned('o.case_id')})`,
  },
  {
    clause: 'CARRIER-040',
    is: 'printed or copied by nobody of this house',
    sql: `select c.id from carrier c where c.unit_id = $1 and c.level >= ${confidential} and c.operator_id is not null
      and not exists (select from person p where p.unit_id = c.unit_id and p.id = c.operator_id)`,
  },
  {
    clause: 'CLASSIFY-012',
    is: 'a state secret decided without period, scope or basis',
    sql: `select z.id from classification z where z.unit_id = $1 and z.kind = 'original' and z.regime = 'state'
      and z.decided_level in ('top_secret', 'secret', 'confidential') and (z.period is null or cardinality(z.need) = 0 or coalesce(z.basis, '') = '')`,
  },
  {
    clause: 'CLASSIFY-013',
    is: 'a document of ours numbered before anybody fixed its level',
    sql: `select d.id from document d join draft w on w.unit_id = d.unit_id and w.id = d.id where d.unit_id = $1 and d.doc_no is not null
      and not exists (select from classification z where z.unit_id = d.unit_id and z.document_id = d.id)`,
  },
  {
    clause: 'CLASSIFY-021',
    is: 'a state secret lowered, extended or ended without a signed approval',
    sql: `select s.id from secret_change s where s.unit_id = $1 and s.kind <> 'expire' and s.regime = 'state' and (s.case_id is null or ${unsigned('s.case_id')})`,
  },
  {
    clause: 'COMPANY-003',
    is: 'a company’s secret copied without a signed approval',
    sql: `select r.id from copy_run r join document d on d.unit_id = r.unit_id and d.id = r.document_id
      where r.unit_id = $1 and d.regime = 'company' and d.level >= ${confidential} and (r.case_id is null or ${unsigned('r.case_id')})`,
  },
  {
    clause: 'COMPANY-009',
    is: 'a contract on trade secrets signed with a part of its clause missing, or reviewed by nobody',
    sql: `select k.id from contract k where k.unit_id = $1 and k.status = 'signed' and k.trade_secrets and (jsonb_array_length(k.passages) < 7
      or not exists (select from "case" a where a.unit_id = k.unit_id and a.object_id = k.id and a.status = 'executed'))`,
  },
  {
    clause: 'FOREIGN-001',
    is: 'foreign visitors received without a signed approval',
    sql: `select v.id from foreign_visit v where v.unit_id = $1 and v.status in ('scheduled', 'done') and not exists (
      select from "case" k where k.unit_id = v.unit_id and k.object_id = v.id and k.status = 'executed' and not ${unsigned('k.id')})`,
  },
  {
    clause: 'SITE-001',
    is: 'a key place made by nobody’s approval',
    sql: `select p.id from place p join unit u on u.unit_id = p.unit_id where p.unit_id = $1 and p.kind = 'key_place' and p.since > u.opened_at
      and not exists (select from "case" k where k.unit_id = p.unit_id and k.status = 'executed' and k.procedure in ('organization.add-place', 'organization.change-place')
        and (k.object_id = p.id or k.input->>'place' = p.id or k.input->>'name' = p.name))`,
  },
  {
    clause: 'SYSTEM-018',
    is: 'a final text replaced without a reason',
    sql: `select n.id from body n join body o on o.unit_id = n.unit_id and o.document_id = n.document_id and o.part = n.part and o.version < n.version
      where n.unit_id = $1 and o.finalised_at < n.at and n.reason is null`,
  },
];
