import { createHash } from 'node:crypto';

/** Where browsers tell what a policy kept them from. */
export const reportsPath = '/api/reports';
export const reportsName = 'default';

/** Nothing is loaded, framed, sent or run; no text becomes markup or script. */
const nothing = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** Newer browsers report to a named end, over https only; told of both, they take no other. */
function written(directives: Readonly<Record<string, string>>, secure: boolean): string {
  const all = { ...directives, 'report-uri': reportsPath, ...(secure && { 'report-to': reportsName }) };
  return Object.entries(all)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}

/** Data and files: opened as a page they are a sealed box. */
export function dataPolicy(secure: boolean): string {
  return written({ ...nothing, sandbox: '' }, secure);
}

/**
 * The page: scripts and style sheets that this answer names, and what those load. `default` is the one door to markup, and lets text
 * without any through (`src/web/app/markup.ts`).
 */
export function pagePolicy(secure: boolean, nonce: string, host: string): string {
  const named = `'nonce-${nonce}'`;
  const own = {
    'script-src': [named, ...builtScripts(host)].join(' '),
    'style-src': named,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'trusted-types': 'default',
  };
  return written({ ...nothing, ...own }, secure);
}

/**
 * The scripts of the build, by their folder. Chromium to version 98 keeps the nonce a script was first loaded with over a reload, and
 * would refuse whatever that script loads later (the office browsers stand on 90 to 110).
 */
function builtScripts(host: string): string[] {
  return /^[\w.:[\]-]+$/.test(host) ? [`${host}/assets/`] : [];
}

/** What is printed: the one style sheet it bears, and no script at all. */
export function sheetPolicy(secure: boolean, html: string): string {
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return written({ ...nothing, 'style-src': `'sha256-${hash}'` }, secure);
}
