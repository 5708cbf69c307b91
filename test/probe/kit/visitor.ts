import { read, utils } from '@e965/xlsx';

export interface Answer {
  readonly status: number;
  /** What can be read in it: JSON and pages as they are, cells of a workbook as lines. */
  readonly text: string;
}

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One of the demo's people in his browser. */
export class Visitor {
  readonly id: string;
  private readonly url: string;
  private readonly headers: Readonly<Record<string, string>>;

  private constructor(url: string, id: string, headers: Readonly<Record<string, string>>) {
    this.url = url;
    this.id = id;
    this.headers = headers;
  }

  static async signedIn(url: string, login: string): Promise<Visitor> {
    const json = { 'content-type': 'application/json', 'x-jingui': '1' };
    const answer = await fetch(`${url}/api/demo/session`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ login }),
    });
    if (!answer.ok) throw new Error(`${login} is not let in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const session = (await (await fetch(`${url}/api/session`, { headers: { cookie } })).json()) as {
      person: { id: string };
      unit: { id: string };
    };
    const shown = `${encodeURIComponent(session.unit.id)}/${encodeURIComponent(session.person.id)}`;
    return new Visitor(url, session.person.id, { ...json, cookie, 'x-jingui-person': shown });
  }

  get(path: string): Promise<Answer> {
    return this.ask(path, { headers: this.headers });
  }

  post(path: string, body: object): Promise<Answer> {
    return this.ask(path, { method: 'POST', headers: this.headers, body: JSON.stringify(body) });
  }

  /** The feed of changes, line by line, until it is left. */
  async listen(heard: (tables: readonly string[]) => void, signal: AbortSignal): Promise<void> {
    const answer = await fetch(`${this.url}/api/events`, { headers: this.headers, signal });
    const lines = answer.body?.pipeThrough(new TextDecoderStream());
    if (!answer.ok || !lines) throw new Error(`the feed of ${this.id} answered ${answer.status}`);
    void (async () => {
      for await (const text of lines)
        for (const line of text.split('\n'))
          if (line.startsWith('data: ')) heard((JSON.parse(line.slice(6)) as { tables: string[] }).tables);
    })().catch(() => {});
  }

  private async ask(path: string, init: RequestInit): Promise<Answer> {
    const answer = await fetch(`${this.url}${path}`, init);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const workbook = answer.headers.get('content-type')?.startsWith(sheet);
    return { status: answer.status, text: workbook ? cells(bytes) : bytes.toString('utf8') };
  }
}

function cells(bytes: Buffer): string {
  const book = read(bytes);
  return Object.values(book.Sheets)
    .map((one) => utils.sheet_to_csv(one))
    .join('\n');
}
