import { expect, test } from 'vitest';
import { ownAddress } from './directory.ts';

test('after signing in nobody is sent anywhere but to a page of ours', () => {
  expect(['/', '/cases/1?x=1'].map(ownAddress)).toEqual(['/', '/cases/1?x=1']);
  const others = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    undefined,
  ];
  expect(others.map(ownAddress)).toEqual(others.map(() => undefined));
});
