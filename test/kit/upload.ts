import type { Response, World } from './world.ts';

const boundary = 'jingui-test-boundary';

/** A form with one file, as a browser sends it. */
function form(name: string, content: string): { payload: Buffer; headers: Record<string, string> } {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;
  return {
    payload: Buffer.from(`${head}${content}\r\n--${boundary}--\r\n`),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** Stores a new version of a document's text, or with `part` of an attachment. */
export function uploaded(w: World, who: string, document: string, content: string, part?: string): Promise<Response> {
  const query = part ? `?part=${encodeURIComponent(part)}` : '';
  return w.send(who, {
    method: 'POST',
    url: `/api/documents/${document}/bodies${query}`,
    ...form('text.txt', content),
  });
}

/** Writes over the newest version of a document's text. */
export function replaced(w: World, who: string, document: string, content: string): Promise<Response> {
  return w.send(who, { method: 'PUT', url: `/api/documents/${document}/body`, ...form('text.txt', content) });
}
