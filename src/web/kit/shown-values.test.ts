import { expect, it } from 'vitest';
import type { ValueInfo } from '#web/app/api.ts';
import { givenOf, shownOf } from './shown-values.ts';

const value = (name: string, as: ValueInfo['as'] = 'text'): [string, ValueInfo] => [
  name,
  { name, as, title: { zh: `${name}名`, en: name } },
];
const values = new Map([value('title'), value('copies', 'number'), value('digest', 'program')]);

it('named values stand as they are declared, without what is empty or for programs', () => {
  const shown = shownOf({ copies: 2, digest: 'x', title: '件', level: null }, values);
  expect(shown.map(({ name, title }) => [name, title.zh])).toEqual([
    ['title', 'title名'],
    ['copies', 'copies名'],
  ]);
});

it('an old summary stays readable: a name no longer declared stands last', () => {
  expect(shownOf({ borrower_name: '甲', title: '件' }, values).map(({ name }) => name)).toEqual([
    'title',
    'borrower_name',
  ]);
});

it('what belongs to a thing keeps the order of its answer', () => {
  expect(givenOf({ copies: 2, title: '件' }, values).map(({ name }) => name)).toEqual(['copies', 'title']);
});
