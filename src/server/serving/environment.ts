/** What PostgreSQL's own programs and libraries read: the login may be in part of it, and the serving process is told its own. */
const ofDatabase = /^(DATABASE_URL|PG[A-Z]+)$/;

/** An environment without what names the owner's login: neither under the names it goes by nor within another value. */
export function environmentWithout(env: NodeJS.ProcessEnv, databaseUrl: string): NodeJS.ProcessEnv {
  const secrets = secretsIn(databaseUrl, env.PGPASSWORD);
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name, value]) => !ofDatabase.test(name) && !secrets.some((secret) => value?.includes(secret)),
    ),
  );
}

/** The URL and its password, as it is written there and as it is meant. */
function secretsIn(databaseUrl: string, beside = ''): string[] {
  const url = URL.parse(databaseUrl);
  const written = [url?.password ?? '', url?.searchParams.get('password') ?? ''];
  return [databaseUrl, beside, ...written, ...written.map(decoded)].filter((one) => one.length >= 4);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
