import { defineFigure, definePicture } from '#kernel/figure.ts';
import { defineComing } from '#kernel/overview.ts';

export const inCustody = defineFigure({
  name: 'in_custody',
  overview: true,
  title: { zh: '在管', en: 'In custody' },
  unit: { zh: '件', en: 'items' },
  register: 'carriers',
  filter: { hand: 'registry,person,courier,unit,missing' },
});

export const outside = defineFigure({
  name: 'outside',
  overview: true,
  title: { zh: '在外', en: 'Out' },
  unit: { zh: '件', en: 'items' },
  home: ['registry_clerk', 'courier', 'secrecy_officer', 'archivist', 'secrecy_office_head'],
  register: 'carriers',
  filter: { hand: 'person,courier,unit' },
  ofDepartment: { register: 'holdings', filter: {} },
});

export const overdue = defineFigure({
  name: 'overdue',
  overview: true,
  title: { zh: '超期未还', en: 'Overdue' },
  unit: { zh: '件', en: 'items' },
  home: ['registry_clerk', 'courier', 'secrecy_officer', 'archivist', 'secrecy_office_head'],
  register: 'carriers',
  filter: { hand: 'person', 'to.due_at': '$now' },
  ofDepartment: { register: 'holdings', filter: { 'to.due_at': '$now' } },
  tone: 'bad',
});

export const dueToday = defineFigure({
  name: 'due_today',
  title: { zh: '今天应还', en: 'Due back today' },
  unit: { zh: '件', en: 'items' },
  home: ['registry_clerk', 'courier', 'archivist'],
  register: 'carriers',
  filter: { hand: 'person', 'from.due_at': '$today', 'to.due_at': '$today' },
  tone: 'look',
});

export const newThisWeek = defineFigure({
  name: 'new_this_week',
  title: { zh: '一周内新登记', en: 'Registered within a week' },
  unit: { zh: '件', en: 'items' },
  home: ['principal', 'leader_in_charge', 'business_leader'],
  register: 'documents',
  filter: { 'from.created_at': '$today-6' },
});

export const whereaboutsPicture = definePicture({
  title: { zh: '载体去向', en: 'Where the copies are' },
  whole: { zh: '制作、收到', en: 'Made and received' },
  register: 'carriers',
  by: 'hand',
  parts: {
    registry: 'teal',
    person: 'gold',
    courier: 'blue',
    unit: 'violet',
    missing: 'late',
    archive: 'grey',
    destroyed: 'none',
  },
});

export const copiesDue = defineComing({
  overview: true,
  title: { zh: '归还、清退', en: 'Copies due back' },
  register: 'carriers',
  filter: { hand: 'person,courier,unit' },
  on: 'due_at',
  ofDepartment: { register: 'holdings', filter: {} },
  colour: 'teal',
});

export const secretsExpiring = defineComing({
  overview: true,
  title: { zh: '期满解密', en: 'Secrets expiring' },
  register: 'documents',
  filter: { status: 'active', source: 'own' },
  on: 'expires_on',
  colour: 'gold',
});
