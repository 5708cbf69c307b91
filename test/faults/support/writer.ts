import pg from 'pg';

// node writer.ts SOCKET_DIR FIRST_ID: eight clients insert rows until the server dies.
// Says "+id" for each row whose commit was acknowledged, at the end "?n" for the n inserts that got no answer.
const [host, first] = [process.argv[2] ?? '', Number(process.argv[3])];
const CLIENTS = 8;
let unanswered = 0;

async function write(offset: number): Promise<void> {
  const client = new pg.Client({ host, user: 'jingui', database: 'jingui' });
  client.on('error', () => {});
  await client.connect();
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

await Promise.all(Array.from({ length: CLIENTS }, (_, offset) => write(offset)));
process.stdout.write(`?${unanswered}\n`);
