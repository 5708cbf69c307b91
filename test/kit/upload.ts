import type { Response, World } from './world.ts';

const boundary = 'jingui-test-boundary';

/** A form with one file, as a browser sends it. */
function form(
  name: string,
  content: string,
  fields: Readonly<Record<string, string>> = {},
): { payload: Buffer; headers: Record<string, string> } {
  const before = Object.entries(fields).map(
    ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const head = `${before.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;
  return {
    payload: Buffer.from(`${head}${content}\r\n--${boundary}--\r\n`),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** Stores a new version of a document's text, or with `part` of an attachment; after a finalised one with its reason. */
export function uploaded(
  w: World,
  who: string,
  document: string,
  content: string,
  part?: string,
  reason?: string,
): Promise<Response> {
  const query = new URLSearchParams({ ...(part ? { part } : {}), ...(reason ? { reason } : {}) });
  return w.send(who, {
    method: 'POST',
    url: `/api/documents/${document}/bodies?${query}`,
    ...form('text.txt', content),
  });
}

/** Writes over the newest version of a document's text. */
export function replaced(w: World, who: string, document: string, content: string): Promise<Response> {
  return w.send(who, { method: 'PUT', url: `/api/documents/${document}/body`, ...form('text.txt', content) });
}

/** Carries out an act that brings a file. */
export function actWithFile(
  w: World,
  who: string,
  procedure: string,
  input: object,
  content: string,
): Promise<Response> {
  return w.send(who, {
    method: 'POST',
    url: `/api/procedures/${procedure}/file`,
    ...form('letter.txt', content, { input: JSON.stringify(input) }),
  });
}
