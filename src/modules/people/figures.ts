import { defineFigure, definePicture } from '#kernel/figure.ts';
import { defineComing, defineTrend } from '#kernel/overview.ts';

export const secretPeople = defineFigure({
  name: 'secret_people',
  overview: true,
  title: { zh: '涉密人员', en: 'Secret-involved people' },
  unit: { zh: '人', en: 'people' },
  register: 'secret-personnel',
  filter: { grade: 'core,important,general', state: 'onboarding,active' },
});

export const onboarding = defineFigure({
  name: 'onboarding',
  overview: true,
  title: { zh: '待上岗', en: 'Waiting to be admitted' },
  unit: { zh: '人', en: 'people' },
  home: ['secrecy_officer', 'secrecy_office_head', 'hr_dept'],
  register: 'secret-personnel',
  filter: { state: 'onboarding' },
  tone: 'look',
});

export const cooling = defineFigure({
  name: 'cooling',
  title: { zh: '脱密期内', en: 'Cooling off' },
  unit: { zh: '人', en: 'people' },
  register: 'cooling-offs',
  filter: { 'from.ends_on': '$today' },
});

export const pledgesExpiring = defineFigure({
  name: 'pledges_expiring',
  title: { zh: '承诺 90 天内到期', en: 'Pledges expiring within 90 days' },
  unit: { zh: '份', en: 'documents' },
  register: 'signatures',
  filter: { 'from.valid_until': '$today', 'to.valid_until': '$today+90' },
  tone: 'look',
});

export const gradesPicture = definePicture({
  title: { zh: '人员定级', en: 'People by grade' },
  whole: { zh: '在册', en: 'On the roll' },
  register: 'secret-personnel',
  by: 'grade',
  parts: { core: 'violet', important: 'gold', general: 'teal', none: 'grey' },
});

export const pledgesDue = defineComing({
  overview: true,
  title: { zh: '承诺续签', en: 'Pledges to renew' },
  register: 'signatures',
  on: 'valid_until',
  colour: 'olive',
});

export const coolingOver = defineComing({
  overview: true,
  title: { zh: '脱密期满', en: 'Cooling-off ending' },
  register: 'cooling-offs',
  on: 'ends_on',
  colour: 'violet',
});

export const trained = defineTrend({
  title: { zh: '培训考试', en: 'Trainings and examinations' },
  register: 'trainings',
  on: 'at',
  colour: 'olive',
});

export const notPassed = defineTrend({
  title: { zh: '考试未通过', en: 'Examinations not passed' },
  register: 'trainings',
  filter: { passed: 'false' },
  on: 'at',
  colour: 'late',
});
