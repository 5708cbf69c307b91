/** `npm run test:hsm`: the master key in a device. Without JINGUI_HSM_LIB (its library) and JINGUI_HSM_PIN_FILE only what needs no device is tried. */
import assert from 'node:assert/strict';
import { folder, keyringIn } from '#test/kit/vault.ts';
import { pkcs11Device } from '#server/keys/device.ts';
import { StartError } from '#server/start-error.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const { JINGUI_HSM_LIB: library = '', JINGUI_HSM_PIN_FILE: pinFile = '' } = process.env;

async function refused(work: Promise<unknown>): Promise<void> {
  const error = await work.then(
    () => null,
    (one: unknown) => one,
  );
  assert.ok(error instanceof StartError && error.code === 'keys_device', String(error));
}

{
  using at = folder();
  await keyringIn(at.dir);
  await refused((await keyringIn(at.dir)).ceremony.device());
  await refused(pkcs11Device({ library: 'nowhere.so', pinFile: 'nowhere' }).secretOf(Buffer.alloc(32)));
  say('ok: without a device, its module, library or PIN it is refused in words');
}

if (library === '' || pinFile === '') {
  say(
    'not run: everything with a device. Give JINGUI_HSM_LIB (such as that of SoftHSM) and JINGUI_HSM_PIN_FILE; pkcs11js must be installed',
  );
} else {
  using at = folder();
  const device = pkcs11Device({ library, pinFile });
  const keyring = await keyringIn(at.dir, { device });
  const [key] = await keyring.make({ level: 4 });
  assert.ok(key);
  const text = key.seal(Buffer.from('绝密'), 'here');
  await (await keyring.ceremony.device())();
  await refused(keyringIn(at.dir));
  const again = await keyringIn(at.dir, { device });
  assert.equal((await again.open(key.ref)).open(text, 'here').toString(), '绝密');
  await again.ceremony.roll('all');
  await again.ceremony.renew();
  assert.equal((await (await keyringIn(at.dir, { device })).open(key.ref)).open(text, 'here').toString(), '绝密');
  say('ok: the device opens the master key, also after new level keys and a new master key');
}
