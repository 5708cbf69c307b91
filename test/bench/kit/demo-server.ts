import { startServer } from '#server/main.ts';
import { onStop } from './child.ts';

// The demo as `npm start` starts it, and its first login: node demo-server.ts DATA_DIR
const running = await startServer({ dataDir: process.argv[2] as string, port: 0, host: '127.0.0.1', demo: true });
const accounts = (await (await fetch(`${running.url}/api/demo/accounts`)).json()) as { accounts: { login: string }[] };
const login = accounts.accounts[0]?.login as string;
const answer = await fetch(`${running.url}/api/demo/session`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-jingui': '1' },
  body: JSON.stringify({ login }),
});
if (answer.status !== 200) throw new Error(`the login answered ${answer.status}: ${await answer.text()}`);
onStop(() => running.stop());
console.log(JSON.stringify({ login }));
