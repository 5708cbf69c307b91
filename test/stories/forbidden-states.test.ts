import { beforeAll, afterAll, expect, test } from 'vitest';
import { destroyed, batch, designated } from '../kit/carriers-accounting.ts';
import { lent, paper } from '../kit/carriers-hands.ts';
import { sent } from '../kit/carriers-making.ts';
import { classified, derived } from '../kit/classification.ts';
import { forbidden } from '../kit/random/forbidden.ts';
import { Unit } from '../kit/random/unit.ts';
import { world } from '../kit/world.ts';

/** What would make each forbidden state come about, written past every wall: so that looking for it finds it. */
const planted: Readonly<Record<string, string>> = {
  'an act stopped because it was not judged as what it was': `update ledger_entry set outcome = 'failed' where unit_id = $1`,
  'a state secret in the hand of somebody without a pledge in force': `delete from signature where unit_id = $1`,
  'a state secret in the hand of somebody not trained for his post': `update training set passed = false where unit_id = $1`,
  'a state secret above the grade of who has it': `update person set grade = 'none' where unit_id = $1`,
  'handed to somebody who has left his post': `update person set state = 'leaving' where unit_id = $1`,
  'handed to somebody outside its scope, or barred from it': `update carrier set barred = array['all'] where unit_id = $1`,
  'top secret in the hand of somebody not on the list': `with p as (update person set top_secret_designated = false where unit_id = $1) update carrier set level = 5 where unit_id = $1`,
  'top secret moved by somebody not on the list': `with p as (update person set top_secret_designated = false where unit_id = $1) update carrier set level = 5 where unit_id = $1`,
  'a classified copy moved by somebody who is not of the registry': `delete from appointment where unit_id = $1`,
  'passed on from reader to reader': `update movement set from_kind = 'person' where unit_id = $1 and to_kind = 'person'`,
  'a copy that is not where its last move brought it': `update carrier set hand = 'missing' where unit_id = $1`,
  'a move that does not begin where the one before ended': `update movement set from_kind = 'missing' where unit_id = $1 and turn > 1`,
  'held without an end, or by two at once': `update holding set due_at = started_at where unit_id = $1`,
  'lent without a signed approval': `update case_step set status = 'waiting' where unit_id = $1`,
  'handed to destruction without a signed approval': `update case_step set status = 'waiting' where unit_id = $1`,
  'destroyed with a signature missing, or one hand for both': `update destruction_list set supervisor_id = destroyer_id where unit_id = $1`,
  'destroyed by no list': `delete from destruction_item where unit_id = $1`,
  'not as many printed as were approved': `update print_order set copies = copies + 1 where unit_id = $1`,
  'sent without a second count': `update dispatch set recounted_at = null where unit_id = $1`,
  'a classified copy sent by an open channel': `update dispatch set channel = 'express' where unit_id = $1`,
  'a state secret without a period, or with one longer than its level allows': `update document set period = '{"kind":"years","years":31}' where unit_id = $1`,
  'copies of a classified document of ours without a mark': `update document set mark = '' where unit_id = $1`,
  'made from a source and decided below it': `update document set level = 0 where unit_id = $1 and cardinality(source_ids) > 0`,
  'a state secret decided without the power for its level': `update unit set authority = '{}' where unit_id = $1`,
  'a state secret decided by who proposed it alone': `update classification set deciders = '[]' where unit_id = $1`,
  'signed by who asked, or by whom it is for': `update "case" k set initiator = s.decided_by from case_step s where k.unit_id = $1 and s.unit_id = $1 and s.case_id = k.id and s.document is null`,
  'one person with two of the three administrations, or with an administration and the registry': `update appointment set person_id = 'auditor' where unit_id = $1 and role = 'system_admin'`,
  'somebody gone who still holds something': `update person set state = 'left' where unit_id = $1`,
  'copied without a signed approval': `insert into copy_run (unit_id, id, document_id, carrier_id, form, copies, first_no, purpose, waste, waste_by, operator_id, collect_by, at)
    select unit_id, id, document_id, id, 'copy', 1, 9, '阅看', 0, '{}', 'clerk', '2026-03-09', since from carrier where unit_id = $1 and level >= 3`,
  'a cipher telegram copied, or top secret copied on an approval it shares': `with k as (update document set kind = 'cipher_telegram' where unit_id = $1)
    insert into copy_run (unit_id, id, document_id, carrier_id, form, copies, first_no, purpose, waste, waste_by, operator_id, collect_by, at)
    select unit_id, id, document_id, id, 'copy', 1, 9, '阅看', 0, '{}', 'clerk', '2026-03-09', since from carrier where unit_id = $1 and level >= 3`,
  'a copy below its original, or known to more': `update carrier c set copy_of = o.id, level = o.level - 1 from carrier o
    where c.unit_id = $1 and c.hand = 'person' and o.unit_id = $1 and o.hand = 'registry'`,
  'taken out without a signed approval': `with o as (insert into carry_out (unit_id, id, carriers, bearers, purpose, destination, start_at, end_at, signed, status, approved_at, levels, level, regime, scope, barred)
    select unit_id, 'out', array[id], '{reader}', '送审', '某厅', since, since, true, 'out', since, '{}', level, regime, scope, barred from carrier where unit_id = $1 and level >= 3 limit 1)
    update holding set kind = 'carry', carry_out_id = 'out' where unit_id = $1`,
  'top secret on the way with one person alone': `with d as (update document set level = 5 where unit_id = $1)
    update dispatch set escorts = '{clerk2}' where unit_id = $1`,
  'a scope widened by name for somebody who is not ready for it': `with p as (update person set state = 'leaving' where unit_id = $1)
    insert into scope_grant (unit_id, id, document_id, token, reason, since) select unit_id, id, id, 'p:reader', '办理', created_at from document where unit_id = $1`,
  'the text of what the site may not hold': `insert into body (unit_id, id, document_id, part, version, name, sha256, size, upload, at, "by")
    select unit_id, id, id, 'text', 1, '正文', '', 1, id, created_at, 'drafter' from document where unit_id = $1`,
  'a medium below what it holds': `with m as (insert into medium (unit_id, id, no, kind, serial, mark, hand, since, turn, status, registered_by, registered_at, level, regime, scope, barred)
    select unit_id, 'm', 'U1', 'removable_medium', 'S1', '', 'registry', opened_at, 1, 'in_use', 'clerk', opened_at, 1, 'state', '{}', '{}' from unit where unit_id = $1)
    insert into medium_content (unit_id, id, medium_id, title, level, stored_by, stored_at) select unit_id, 'x', 'm', '', 4, 'clerk', opened_at from unit where unit_id = $1`,
  'sealed without a signed approval': `insert into seal_use (unit_id, id, seal_id, case_id, document, copies, purpose, applicant_id, sealed_by, sealed_at)
    select unit_id, 'u', 's', 'none', '', 1, '', 'reader', 'office_head', opened_at from unit where unit_id = $1`,
  'a petition in the hands of whom it accuses': `insert into petition (unit_id, id, no, subject, respondent_persons, respondent_departments, handler_id, received_by, received_at, status, level, regime, scope, barred)
    select unit_id, 't', '1', '', '{reader}', '{}', 'reader', 'clerk', opened_at, 'assigned', 1, 'own', '{}', '{}' from unit where unit_id = $1`,
  'published without a signed approval': `insert into publication (unit_id, id, title, content, channel, especially_important, provider_id, version, status, created_at)
    select unit_id, 'w', '', '', 'website', false, 'reader', 1, 'published', opened_at from unit where unit_id = $1`,
  'top secret of another body copied without its consent': `with d as (update document set level = 5, source = 'other' where unit_id = $1)
    insert into copy_run (unit_id, id, document_id, carrier_id, form, copies, first_no, purpose, waste, waste_by, operator_id, collect_by, at)
    select unit_id, id, document_id, id, 'copy', 1, 9, '阅看', 0, '{}', 'clerk', '2026-03-09', since from carrier where unit_id = $1 and level >= 3`,
  'a cipher telegram kept by a reader until another day': `with c as (update carrier set kind = 'cipher_telegram' where unit_id = $1)
    update holding set due_at = started_at + interval '2 days' where unit_id = $1`,
  'printed without a signed order': `update case_step set status = 'waiting' where unit_id = $1`,
  'printed or copied by nobody of this house': `update carrier set operator_id = 'printers' where unit_id = $1`,
  'a state secret decided without period, scope or basis': `update classification set basis = null where unit_id = $1`,
  'a document of ours numbered before anybody fixed its level': `with z as (delete from classification where unit_id = $1)
    update document set doc_no = id where unit_id = $1`,
  'a state secret lowered, extended or ended without a signed approval': `insert into secret_change (unit_id, id, document_id, kind, regime, level_from, level_to, need_from, need_to, mark_from, mark_to, proposer_id, deciders, at)
    select unit_id, id, id, 'declassify', 'state', 'secret', 'none', '{}', '{}', '', '', 'drafter', '[]', created_at from document where unit_id = $1`,
  'a company’s secret copied without a signed approval': `with d as (update document set regime = 'company' where unit_id = $1)
    insert into copy_run (unit_id, id, document_id, carrier_id, form, copies, first_no, purpose, waste, waste_by, operator_id, collect_by, at)
    select unit_id, id, document_id, id, 'copy', 1, 9, '阅看', 0, '{}', 'clerk', '2026-03-09', since from carrier where unit_id = $1 and level >= 3`,
  'a contract on trade secrets signed with a part of its clause missing, or reviewed by nobody': `insert into contract (unit_id, id, name, counterpart, kind, trade_secrets, passages, drafter_id, version, status, created_at, level, regime, scope, barred)
    select unit_id, 'k', '', '', 'agency', true, '[]', 'drafter', 1, 'signed', opened_at, 1, 'company', '{}', '{}' from unit where unit_id = $1`,
  'foreign visitors received without a signed approval': `insert into foreign_visit (unit_id, id, visitors, country, persons, purpose, areas, area_level, starts_on, ends_on, planned_by, status)
    select unit_id, 'v', '', '', 1, '', '', 'none', '2026-03-02', '2026-03-02', 'reader', 'scheduled' from unit where unit_id = $1`,
  'a key place made by nobody’s approval': `update place set kind = 'key_place', since = since + interval '1 day' where unit_id = $1`,
  'a final text replaced without a reason': `insert into body (unit_id, id, document_id, part, version, name, sha256, size, upload, at, "by", finalised_at)
    select d.unit_id, d.id || n, d.id, 'text', n, '正文', '', 1, d.id, d.created_at + n * interval '1 minute', 'drafter', d.created_at + interval '1 minute'
      from document d, generate_series(1, 2) n where d.unit_id = $1`,
};

let unit: Unit;
beforeAll(async () => {
  const w = await world();
  await lent(w, 'reader', await paper(w));
  await designated(w);
  await destroyed(w, await batch(w, 2));
  await sent(w);
  const source = await classified(w);
  const id = await derived(w, { sources: [source], scope: ['p:reader'] });
  await classified(w, {}, undefined, id);
  unit = await Unit.open(w.id);
});
afterAll(() => unit.close());

test('what is lawful is no forbidden state', async () => {
  expect(await unit.broken('')).toEqual([]);
});

test.each(forbidden.map(({ clause, is }) => [clause, is]))('%s: %s is found', async (clause, is) => {
  const found = await unit.after(planted[is] ?? '', () => unit.broken(''));
  expect(found.map((one) => `${one.clause} ${one.is}`)).toContain(`${clause} ${is}`);
});
