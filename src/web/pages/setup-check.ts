export const adminRoles = ['system_admin', 'security_admin', 'audit_admin'] as const;
export type AdminRole = (typeof adminRoles)[number];

export interface Administrator {
  readonly name: string;
  readonly login: string;
}

export interface Setup {
  readonly code: string;
  readonly unit: { readonly name: string; readonly profile: string };
  readonly administrators: Readonly<Record<AdminRole, Administrator>>;
}

const nobody: Administrator = { name: '', login: '' };
export const emptySetup: Setup = {
  code: '',
  unit: { name: '', profile: 'bureau' },
  administrators: { system_admin: nobody, security_admin: nobody, audit_admin: nobody },
};

export interface SetupWrong {
  readonly field: string;
  readonly why: 'code' | 'unit' | 'person' | 'login' | 'samePerson' | 'sameLogin';
}

/** The three administrators are three people with three logins; each field is told apart so that the summary can lead to it. */
export function checkSetup(setup: Setup): SetupWrong[] {
  const wrongs: SetupWrong[] = [];
  if (setup.code.trim() === '') wrongs.push({ field: 'code', why: 'code' });
  if (setup.unit.name.trim() === '') wrongs.push({ field: 'unit.name', why: 'unit' });
  const names: string[] = [];
  const logins: string[] = [];
  for (const role of adminRoles) {
    const { name, login } = setup.administrators[role];
    if (name.trim() === '') wrongs.push({ field: `${role}.name`, why: 'person' });
    else if (names.includes(name.trim())) wrongs.push({ field: `${role}.name`, why: 'samePerson' });
    if (login.trim() === '') wrongs.push({ field: `${role}.login`, why: 'login' });
    else if (logins.includes(login.trim().toLowerCase())) wrongs.push({ field: `${role}.login`, why: 'sameLogin' });
    names.push(name.trim());
    logins.push(login.trim().toLowerCase());
  }
  return wrongs;
}
