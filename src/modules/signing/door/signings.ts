/** The sets this unit signs, each as data; who adds one adds its act `sign-<id>` and its clock. */
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Signing } from '#kernel/signing.ts';
import { itemsOf } from '#kernel/understood.ts';
import { say } from '../phrases.ts';

/** PEOPLE-005: what secret-involved personnel pledge for a year, and what all staff pledge with them. */
export const pledge = {
  id: 'pledge',
  clause: 'PEOPLE-005',
  name: say('pledge'),
  agrees: say('pledge.agrees'),
  items: itemsOf(({ who, validity }) => (who === 'secret_person' || who === 'all_staff') && validity === 'year'),
  published: true,
  owedBy: ({ grade }) => grade !== 'none',
  term: {
    months: (settings) => setting(settings, 'PEOPLE-005.validity_months'),
    // No source states it, so it is that of the letter (ORG-014).
    days: () => 30,
    runsOn: false,
  },
} satisfies Signing;

/** Offices of the leadership, whether or not their holder is entered as one of its members. */
const leading: readonly RoleId[] = ['principal', 'leader_in_charge', 'business_leader'];

/** ORG-014: what whoever leads answers for. `signers` names whole groups or single roles. */
export const letter = {
  id: 'letter',
  clause: 'ORG-014',
  name: say('letter'),
  agrees: say('letter.agrees'),
  items: itemsOf(({ id }) => id === 'responsibility_letter'),
  published: false,
  owedBy: ({ leadership, roles }, settings) => {
    const signers = setting(settings, 'ORG-014.signers');
    const leads = leadership || roles.some((role) => leading.includes(role));
    return (leads && signers.includes('all_leadership')) || roles.some((role) => signers.includes(role));
  },
  term: {
    months: (settings) => setting(settings, 'ORG-014.validity_months'),
    days: (settings) => setting(settings, 'ORG-014.renew_remind_days'),
    runsOn: true,
  },
  holdsUp: {
    when: (settings) => setting(settings, 'ORG-014.block_approvals'),
    says: say('letter.holds-up'),
    remedy: say('letter.holds-up.remedy'),
  },
} satisfies Signing;

export const signings: readonly Signing[] = [pledge, letter];
