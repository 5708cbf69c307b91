import type { Text } from '#kernel/text.ts';
import { type Announcement, announced } from '#server/announce.ts';
import { machineUser } from '#server/machine-user.ts';
import { expectNoServer } from '#server/one-server.ts';
import { StartError } from '#server/start-error.ts';
import { databaseUrl } from '../options.ts';

/** What came of it; `refused` where nothing was done. */
export interface Outcome extends Readonly<Record<string, unknown>> {
  readonly refused?: Text;
}

type Line = (line: Readonly<Record<string, unknown>>) => void;

/** One running server of this machine. */
export interface Control {
  ask(act: string, body?: object, onLine?: Line): Promise<Outcome>;
}

/** Those that answer; of a killed one its announcement may still lie there. */
export async function runningServers(dataDir: string): Promise<Control[]> {
  const all = await Promise.all((await announced(dataDir)).map(reached));
  return all.filter((one) => one !== null);
}

/** The first of them, or one that is started for this command alone. */
export async function anyServer(
  dataDir: string,
  passphraseFile?: string,
): Promise<Control & { stop(): Promise<void> }> {
  const [first] = await runningServers(dataDir);
  if (first) return { ...first, stop: async () => {} };
  const { isInstallation, noInstallation } = await import('#server/existing.ts');
  if (!isInstallation(dataDir)) throw noInstallation(dataDir);
  await expectNoServer(dataDir);
  const { startServer } = await import('#server/main.ts');
  const how = { dataDir, port: 0, host: '127.0.0.1', databaseUrl: databaseUrl(), demo: false, scheduler: false };
  const server = await startServer({ ...how, passphraseFile });
  const [own] = (await announced(dataDir)).filter(({ pid }) => pid === process.pid);
  if (!own) throw new Error('the server that was started does not answer');
  return { ask: asking(own), stop: server.stop };
}

async function reached(at: Announcement): Promise<Control | null> {
  if (!at.control) return null;
  const ask = asking(at);
  return ask('keys/status').then(
    () => ({ ask }),
    () => null,
  );
}

function asking({ control }: Announcement): Control['ask'] {
  return async (act, body = {}, onLine) => {
    const response = await fetch(`http://127.0.0.1:${control?.port}/${act}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${control?.token}` },
      body: JSON.stringify({ ...body, by: machineUser() }),
    });
    if (!response.ok || !response.body) throw new Error(`the server answers ${response.status}`);
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const said = JSON.parse(line) as Outcome;
        if (said.end) return said;
        onLine?.(said);
      }
    }
    throw new Error('the server went away before it answered');
  };
}

export function noServer(dataDir: string): StartError {
  return new StartError('no_server', {
    zh: `本机没有正在运行的金匮使用数据目录 ${dataDir}。请先用 jingui start 启动，再运行这条命令`,
    en: `no Jingui runs on the data directory ${dataDir} on this machine. Start it with jingui start, then run this again`,
  });
}
