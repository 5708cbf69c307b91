import { expect, test } from 'vitest';
import { lateByDepartment } from './late-by-department.ts';

test('what is late is told by department, the most first', () => {
  const late = [
    { department: '规划处', count: 1 },
    { department: '综合处', count: 2 },
    { department: '规划处', count: 3 },
    { department: null, count: 1 },
  ];
  expect(lateByDepartment(late)).toEqual([
    { name: '规划处', count: 4 },
    { name: '综合处', count: 2 },
    { name: null, count: 1 },
  ]);
});
