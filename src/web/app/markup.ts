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
