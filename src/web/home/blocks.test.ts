import { expect, test } from 'vitest';
import { homeOf } from './blocks.ts';

test('whoever holds no office begins with what he holds and asked for', () => {
  expect(homeOf([]).main).toEqual(['held', 'requests', 'tasks']);
  expect(homeOf(['drafter', 'holder']).main[0]).toBe('held');
});

test('a registry begins with its figures, a head with what waits for his decision, an administrator with what is not ready', () => {
  expect(homeOf(['registry_clerk'])).toMatchObject({ main: ['strip', 'tasks'], side: ['dueBack', 'messages'] });
  expect(homeOf(['dept_head']).main.slice(0, 2)).toEqual(['decisions', 'tasks']);
  expect(homeOf(['system_admin']).main).toEqual(['readiness', 'tasks']);
  expect(homeOf(['principal']).main[0]).toBe('lines');
});

test('whoever holds several offices has the blocks of each once, the most urgent first', () => {
  const both = homeOf(['registry_clerk', 'dept_head', 'system_admin']);
  expect(both.main).toEqual(['readiness', 'decisions', 'strip', 'tasks', 'people', 'held']);
  expect(both.side).toEqual(['dueBack', 'messages']);
});
