import { keyringIn } from '#test/kit/vault.ts';

/** Says a line for each step of what it does to the keys of this folder: `roll` once, `renew` until it is killed. */
const [dir = '', act] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const keyring = await keyringIn(dir);
say('open');
if (act === 'roll') await keyring.ceremony.roll('all', { onProgress: (done) => say(`${done}`) });
while (act === 'renew') {
  await keyring.ceremony.renew();
  say('renewed');
}
