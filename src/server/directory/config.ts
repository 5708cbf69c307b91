import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { StartError } from '../start-error.ts';
import type { Directories } from './directories.ts';
import { createLdap } from './ldap/ldap.ts';
import { createOidc } from './oidc/provider.ts';
import { isPrivate } from './safe-url.ts';

const name = z.strictObject({ zh: z.string().min(1).max(20), en: z.string().min(1).max(40) });

/** An address over which nobody listens; none carries a password. */
function address(encrypted: string) {
  return z.string().refine((text) => {
    const url = URL.parse(text);
    return url !== null && url.username === '' && url.hash === '' && isPrivate(url, encrypted);
  }, `an address beginning with ${encrypted}//`);
}

const attribute = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'the name of an attribute');

const settings = z.strictObject({
  oidc: z
    .strictObject({
      name: name.default({ zh: '统一身份认证', en: 'single sign-on' }),
      issuer: address('https:').refine((text) => /^https?:/.test(text)),
      client_id: z.string().min(1),
      secret_file: z.string().min(1).optional(),
    })
    .optional(),
  ldap: z
    .strictObject({
      name: name.default({ zh: '单位目录账号', en: 'Directory' }),
      url: z.string().regex(/^ldaps?:\/\/[^/?#@\s]+\/?$/),
      start_tls: z.boolean().default(false),
      bind_dn: z.string().min(1),
      password_file: z.string().min(1),
      ca_file: z.string().min(1).optional(),
      base: z.string().min(1),
      filter: z.string().refine((text) => text.includes('{login}'), 'a filter with {login}'),
      id: z.enum(['entryUUID', 'objectGUID']),
      people: z
        .strictObject({
          base: z.string().min(1).optional(),
          filter: z.string().regex(/^\(.*\)$/s, 'a filter in brackets'),
          name: attribute,
          department: attribute.optional(),
        })
        .optional(),
    })
    .refine(({ url, start_tls }) => start_tls !== url.startsWith('ldaps:') || isPrivate(new URL(url), 'ldaps:'), {
      message: 'ldaps://, or ldap:// with start_tls: true',
    })
    .optional(),
});

/** Reads which directories there are. A secret lies in a file of its own, named from where the settings lie. Throws `StartError`. */
export function readDirectories(file: string): Directories {
  try {
    const { oidc, ldap } = settings.parse(parse(readFileSync(file, 'utf8')) ?? {});
    const secret = (place: string) => secretIn(path.resolve(path.dirname(file), place));
    return {
      oidc:
        oidc &&
        createOidc({
          name: oidc.name,
          issuer: oidc.issuer,
          clientId: oidc.client_id,
          secret: oidc.secret_file === undefined ? undefined : secret(oidc.secret_file),
        }),
      ldap:
        ldap &&
        createLdap({
          ...ldap,
          startTls: ldap.start_tls,
          bindDn: ldap.bind_dn,
          password: secret(ldap.password_file),
          people: ldap.people && {
            ...ldap.people,
            base: ldap.people.base ?? ldap.base,
            department: ldap.people.department,
          },
          ca: ldap.ca_file === undefined ? undefined : secret(ldap.ca_file),
        }),
    };
  } catch (error) {
    throw unusable(file, error);
  }
}

function secretIn(file: string): string {
  const text = readFileSync(file, 'utf8').trim();
  if (text === '') throw new Error(`${file} is empty`);
  return text;
}

function unusable(file: string, error: unknown): StartError {
  const why =
    error instanceof z.ZodError
      ? error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ')
      : String(error instanceof Error ? error.message : error);
  return new StartError(
    'directory_unusable',
    {
      zh: `目录配置 ${file} 不能使用：${why}`,
      en: `the settings of directories in ${file} cannot be used: ${why}`,
    },
    error,
  );
}
