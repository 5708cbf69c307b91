import type { Ldap } from './ldap/ldap.ts';
import type { Oidc } from './oidc/provider.ts';

/** The directories of the site in which people may prove who they are. */
export interface Directories {
  readonly oidc?: Oidc | undefined;
  readonly ldap?: Ldap | undefined;
}
