import { expect, test } from 'vitest';
import { isOurselves } from './own-name.ts';

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
])('%s is the unit itself', (issuer) => {
  expect(isOurselves(issuer, unit, ['测绘队'])).toBe(true);
});

test.each([
  '',
  '试验省某厅',
  '试验市另一局',
  '试验市某局下属学校',
  '试验市某局测绘院',
  '驻试验市某局纪检监察组',
  '试验市某局投资公司',
])('“%s” is another body', (issuer) => {
  expect(isOurselves(issuer, unit, ['测绘队'])).toBe(false);
});

test('letters and digits in full width name the same body', () => {
  expect(isOurselves('ＡＢＣ 研究院', 'ABC研究院')).toBe(true);
  expect(isOurselves('abc研究院ｏｆｆｉｃｅ', 'ABC研究院')).toBe(true);
});
