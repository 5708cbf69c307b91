import { expect, test } from 'vitest';
import { parseProxies, parsePublicUrl } from './options.ts';

test('a public address is a scheme and a host, nothing more', () => {
  for (const fits of ['https://jingui.example.cn', 'https://jingui.example.cn/', 'http://10.0.0.9:7800'])
    expect(parsePublicUrl(fits).href).toBe(fits.replace(/\/?$/, '/'));
  for (const wrong of ['jingui.example.cn', 'https://a/b', 'https://a?b', 'https://a@b', 'ftp://a', 'https://', ''])
    expect(() => parsePublicUrl(wrong), wrong).toThrow(/https:/);
});

test('a proxy is an address or a network, never everybody', () => {
  expect(parseProxies('10.0.0.5, 10.1.0.0/24,::1,fd00::/8')).toEqual(['10.0.0.5', '10.1.0.0/24', '::1', 'fd00::/8']);
  for (const wrong of [
    '',
    'proxy.example',
    '10.0.0.5,',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.0/',
  ])
    expect(() => parseProxies(wrong), wrong).toThrow(/IP/);
});
