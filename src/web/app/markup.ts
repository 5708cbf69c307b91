/**
 * Where the browser knows Trusted Types, text goes into an element as HTML through this policy alone, and only text without markup:
 * antd writes its style sheets so. No text becomes a script.
 */
export function forbidMarkup(): void {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  types?.createPolicy('default', { createHTML: (text) => (/[<&]/.test(text) ? null : text) });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown;
}

/** By which this page's style sheets are known to be its own. */
export function pageNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
}

interface ZodGlobals {
  __zod_globalConfig?: { jitless?: boolean };
}

/**
 * zod makes code of text where it may, and tries once whether it may, which the policy of the page reports. It is told beforehand, by the
 * object its copies share (`z.config` writes into the same), for the page loads zod only with the first form that needs it.
 */
export function makeNoCode(): void {
  const globals = globalThis as ZodGlobals;
  globals.__zod_globalConfig = Object.assign(globals.__zod_globalConfig ?? {}, { jitless: true });
}
