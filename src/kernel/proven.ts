/** What gives power or lets much out: whoever does it proves right before that it is he, where the unit asks that of his role (SYSTEM-004). */
import type { Actor } from './actor.ts';
import { confirmedId } from './confirmed.ts';
import type { Happening } from './generated/happenings.ts';
import { type Cause, broughtBy } from './guard.ts';
import { type Settings, setting } from './parameter.ts';
import { phrases } from './text.ts';
import type { Finding } from './verdict.ts';

const say = phrases(
  {
    unproven: '签字、授权、账号、规则和导出等事项，须刚刚确认过是本人才能办理。',
    'unproven.remedy': '输入自己的口令、验证码，或使用通行密钥，随后自动继续办理。',
  },
  {
    unproven:
      'To sign, to give power, accounts or rules, and to take data out, one has just proved that it is oneself.',
    'unproven.remedy': 'Give your password, a code or a passkey; the act then goes on by itself.',
  },
);

const ofAuthority: ReadonlySet<Happening> = new Set([
  'case.decided',
  'role.given',
  'role.ended',
  'login.given',
  'law.changed',
  'power.declared',
  'data.exported',
]);

/** Whether the unit asks it of somebody of these roles at all. */
export function confirmsAgain({ roles }: Pick<Actor, 'roles'>, settings: Settings): boolean {
  const asked = setting(settings, 'SYSTEM-004.confirm_roles');
  return roles.some((role) => asked.includes(role));
}

/** Told by what the act brings about; what is asked in another way is brought about all the same. */
export function isOfAuthority<A>(ask: A, causes: readonly Cause<A>[]): boolean {
  return causes.some(
    (cause) => ofAuthority.has(cause.on) && (cause.each === null || broughtBy(ask, [cause]).length > 0),
  );
}

/** It goes by the rule the page knows: nothing else stands against the act. */
export function unproven(): Finding {
  const words = { says: say('unproven'), remedy: say('unproven.remedy') };
  return { rule: confirmedId, clause: 'SYSTEM-004', kind: 'state', ...words, facts: {}, fields: [] };
}
