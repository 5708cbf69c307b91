import pg from 'pg';

// node writer.ts SOCKET_DIR FIRST_ID: eight clients insert rows until the server dies.
// Says "+id" for each row whose commit was acknowledged, at the end "?n" for the n inserts that got no answer.
const [host, first] = [process.argv[2] ?? '', Number(process.argv[3])];
const CLIENTS = 8;
let unanswered = 0;

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ host, user: 'jingui', database: 'jingui' });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function write(client: pg.Client, offset: number): Promise<void> {
  for (let id = first + offset; ; id += CLIENTS) {
    try {
      await client.query('insert into kept values ($1)', [id]);
    } catch {
      unanswered++;
      return;
    }
    process.stdout.write(`+${id}\n`);
  }
}

// All are in before the first writes: the server is killed under work, not at the door.
const clients = await Promise.all(Array.from({ length: CLIENTS }, connected));
await Promise.all(clients.map(write));
process.stdout.write(`?${unanswered}\n`);
