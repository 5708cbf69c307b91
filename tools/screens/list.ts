import type { APIRequestContext, Page } from '@playwright/test';
import type { Language, Text } from '#kernel/text.ts';
import { rowsOf, shiftOf, workAtDesk } from './shift.ts';

export interface Screen {
  /** Of the file. */
  readonly name: string;
  /** What stands under it. */
  readonly title: Text;
  /** Login of the person of the demo whose screen it is; nobody's before the login. */
  readonly who: string | null;
  /** Where it is, or how to find out. */
  readonly path: string | ((request: APIRequestContext) => Promise<string>);
  /** What is done on it before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>;
  /** Taken in these languages, light, unless said otherwise. */
  readonly languages?: readonly Language[];
  readonly dark?: boolean;
  readonly large?: boolean;
}

const both: readonly Language[] = ['zh', 'en'];
const clerk = 'linxiaotang';

/** The screens there are, in the order of the design. */
export const screens: readonly Screen[] = [
  { name: '00-login', title: { zh: '登录', en: 'Signing in' }, who: null, path: '/login' },
  { name: '01-home-clerk', title: { zh: '机要员的今天', en: 'A clerk’s day' }, who: clerk, path: '/', languages: both },
  { name: '02-home-leader', title: { zh: '领导的今天', en: 'A leader’s day' }, who: 'luwenqing', path: '/' },
  { name: '03-overview', title: { zh: '态势', en: 'Overview' }, who: 'hanlicheng', path: '/overview', languages: both },
  {
    name: '03-overview-dark',
    title: { zh: '态势（深色）', en: 'Overview, dark' },
    who: 'hanlicheng',
    path: '/overview',
    dark: true,
  },
  {
    name: '04-hub-carriers',
    title: { zh: '业务页：载体', en: 'Hub: carriers' },
    who: clerk,
    path: '/d/carriers',
    languages: both,
  },
  {
    name: '04-hub-registers',
    title: { zh: '业务页的台账', en: 'Registers of a hub' },
    who: clerk,
    path: '/d/carriers?tab=registers',
  },
  { name: '04-hub-acts', title: { zh: '业务页的办理', en: 'Acts of a hub' }, who: clerk, path: '/d/carriers?tab=acts' },
  {
    name: '04-hub-clauses',
    title: { zh: '业务页的条款', en: 'Clauses of a hub' },
    who: 'hanlicheng',
    path: '/d/carriers?tab=clauses',
  },
  { name: '05-hub-people', title: { zh: '业务页：人员', en: 'Hub: people' }, who: 'yeqinghe', path: '/d/people' },
  {
    name: '06-register-carriers',
    title: { zh: '载体台账', en: 'Register of carriers' },
    who: clerk,
    path: '/registers/carriers',
    languages: both,
  },
  { name: '06-copy', title: { zh: '一份载体', en: 'A copy' }, who: clerk, path: thing('carriers', 'hand=person') },
  { name: '06-document', title: { zh: '一份文件', en: 'A document' }, who: clerk, path: thing('documents') },
  {
    name: '07-case',
    title: { zh: '呈批表与待办', en: 'A case beside its queue' },
    who: 'luwenqing',
    path: firstCase,
    languages: both,
  },
  {
    name: '07-case-dark',
    title: { zh: '呈批表（深色）', en: 'A case, dark' },
    who: 'luwenqing',
    path: firstCase,
    dark: true,
  },
  { name: '08-calendar', title: { zh: '日历', en: 'Calendar' }, who: 'yeqinghe', path: '/calendar', languages: both },
  {
    name: '10-desk-issue',
    title: { zh: '机要台：借出', en: 'Desk: issuing' },
    who: clerk,
    path: '/desk',
    first: issue,
    languages: both,
  },
  {
    name: '10-desk-dark',
    title: { zh: '机要台（深色）', en: 'Desk, dark' },
    who: clerk,
    path: '/desk',
    first: issue,
    dark: true,
  },
  {
    name: '12-person',
    title: { zh: '人员', en: 'A person' },
    who: 'yeqinghe',
    path: thing('people', 'name=' + encodeURIComponent('姜一鸣')),
  },
  { name: '13-medium', title: { zh: '存储介质', en: 'A medium' }, who: 'yeqinghe', path: thing('media') },
  {
    name: '19-home-clerk-dark',
    title: { zh: '机要员的今天（深色）', en: 'A clerk’s day, dark' },
    who: clerk,
    path: '/',
    dark: true,
  },
  {
    name: '19-home-clerk-large',
    title: { zh: '机要员的今天（大字）', en: 'A clerk’s day, large type' },
    who: clerk,
    path: '/',
    large: true,
  },
  { name: '20-home-staff', title: { zh: '职工的今天', en: 'A day of staff' }, who: 'luoyuqing', path: '/' },
  { name: '20-home-head', title: { zh: '处长的今天', en: 'A head’s day' }, who: 'songzhiyuan', path: '/' },
  {
    name: '20-home-office-head',
    title: { zh: '保密办主任的今天', en: 'A day of the head of the secrecy office' },
    who: 'hanlicheng',
    path: '/',
  },
  { name: '21-receive', title: { zh: '收文登记', en: 'Receiving a letter' }, who: clerk, path: '/acts/mail.receive' },
  { name: '22-publication', title: { zh: '信息发布', en: 'Publication' }, who: 'jiangyiming', path: '/d/publication' },
  {
    name: '23-readiness',
    title: { zh: '系统管理员的开通准备', en: 'Readiness of a system administrator' },
    who: 'qinyue',
    path: '/',
  },
  { name: '24-all', title: { zh: '全部', en: 'All' }, who: clerk, path: '/all' },
];

function thing(register: string, query = ''): (request: APIRequestContext) => Promise<string> {
  return async (request) => {
    const [first] = await rowsOf<{ id: string }>(request, `${register}?limit=1&${query}`);
    if (!first) throw new Error(`nothing in ${register}`);
    return `/registers/${register}/${first.id}`;
  };
}

async function firstCase(request: APIRequestContext): Promise<string> {
  const { cases } = (await (await request.get('/api/cases')).json()) as { cases: { id: string }[] };
  return cases[0] ? `/cases/${cases[0].id}` : '/cases';
}

async function issue(page: Page): Promise<void> {
  await workAtDesk(page, await shiftOf(page.request));
}
