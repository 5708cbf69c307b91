import { expect, test } from 'vitest';
import { isBody, isOurselves } from './own-name.ts';

const unit = '试验市某局';

test.each([
  '试验市某局',
  '试验市某局一处',
  '试验市某局 办公室',
  '试验市 某局（保密办）',
  '“试验市某局”第二处',
  '试验市某局党组',
  '中共试验市某局党组',
  '试验省试验市某局',
  '试验市某局宣传部',
  '本单位',
  '我局办公室',
  '测绘队',
  '试验市某局测绘队',
  '试验市某局（章）',
  '试验市某局印',
  '试验市某局（代章）',
  '试验市某局办公室（印章）',
  '试验某局',
  '市某局',
  '某局',
  '某局一处',
])('%s is the unit itself', (issuer) => {
  expect(isOurselves(issuer, unit, ['测绘队'])).toBe(true);
});

test.each([
  '',
  '试验省某厅',
  '试验市另一局',
  '试验市某局下属学校',
  '试验市某局劳动服务部',
  '试验市某局文印部',
  '试验市某局测绘院',
  '驻试验市某局纪检监察组',
  '试验市某局投资公司',
  '试验省某局',
  '另一市某局',
  '省某局',
  '试验县某局',
  '测绘局',
  '某局测绘院',
  '驻某局纪检监察组',
])('“%s” is another body', (issuer) => {
  expect(isOurselves(issuer, unit, ['测绘队'])).toBe(false);
});

test('letters and digits in full width name the same body', () => {
  expect(isOurselves('ＡＢＣ 研究院', 'ABC研究院')).toBe(true);
  expect(isOurselves('abc研究院ｏｆｆｉｃｅ', 'ABC研究院')).toBe(true);
});

test('the places of a longer name may be left out one by one, and the market is none', () => {
  const market = '试验省试验市市场监督管理局';
  for (const name of ['试验市市场监督管理局', '市市场监督管理局', '市场监督管理局', '省市场监督管理局'])
    expect([name, isBody(name, market)]).toEqual([name, true]);
  for (const name of ['另一市市场监督管理局', '场监督管理局', '试验市监督管理局'])
    expect([name, isBody(name, market)]).toEqual([name, false]);
});

test('“本局” is no name of another body', () => {
  expect(isBody('本局', '试验省某厅')).toBe(false);
});
