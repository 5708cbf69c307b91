import { openSession } from '#server/sessions.ts';
import type { World } from './world.ts';

/** A live feed: what it says, line by line. */
export async function listen(w: World, token: string) {
  const stop = new AbortController();
  const answer = await fetch(`${w.running.url}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  return { answer, stop: () => stop.abort(), next: async () => (await reader?.read())?.value ?? '' };
}

/** The rooms a person is told of, one list for each hint; it is open when this resolves. */
export async function roomsHeard(w: World, who: string) {
  const feed = await listen(w, await openSession(w.running.app, w.id, who, `feed of ${who}`));
  await feed.next();
  const next = async (): Promise<readonly string[]> => {
    const said = await feed.next();
    return said.startsWith('data: ') ? JSON.parse(said.slice(6)).tables : next();
  };
  return { next, stop: feed.stop };
}
