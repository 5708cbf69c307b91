import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from './cell.ts';
import { type SheetLayout, findLayout } from './headings.ts';
import { applyMapping, fieldColumns, mappingOf, rememberedFor } from './mapping.ts';

const sheetOf = (...rows: Cell[][]): Sheet => ({ name: '台账', hidden: false, rows });

function layoutOf(...rows: Cell[][]): SheetLayout {
  const layout = findLayout(sheetOf(...rows));
  if (!layout) throw new Error('no heading found');
  return layout;
}

const fieldsOf = (layout: SheetLayout) => layout.columns.map((column) => column.field);

/** Headings as the official forms and common exports write them. */
const forms: Record<string, [string, ReturnType<typeof fieldsOf>]> = {
  收文登记簿: [
    '收文号 收文日期 来文机关 来文字号 文件标题 附件 份数 密级 承办单位 签收人 复文号 归卷日期 归入卷号',
    [
      'register_no',
      'received_at',
      'issuer',
      'number',
      'title',
      'attachments',
      'copies',
      'level',
      'department',
      'holder',
      'ignored',
      'archived_at',
      'volume',
    ],
  ],
  发文登记簿: [
    '顺序号 发文日期 发文字号 文件标题 附件 密级 份数 发往机关 签收人 归卷日期 归入卷号',
    [
      'register_no',
      'made_at',
      'number',
      'title',
      'attachments',
      'level',
      'copies',
      'sent_to',
      'holder',
      'archived_at',
      'volume',
    ],
  ],
  涉密载体台账: [
    '序号 文件资料名称 制作发文单位 载体类别 文号或编号 密级 页数或容量 份数 使用范围 备注',
    ['ignored', 'title', 'issuer', 'kind', 'number', 'level', 'pages', 'copies', 'scope', 'remarks'],
  ],
  载体管理台账: [
    '载体类别 编号 名称 密级 保密期限 知悉范围 责任人 审批人员 留存期限',
    ['kind', 'number', 'title', 'level', 'period', 'scope', 'holder', 'approver', 'due_at'],
  ],
  清退登记表: [
    '文号/文件编码 标题 密级 保密期限 清退日期 清退人 接收人 状态',
    ['number', 'title', 'level', 'period', 'returned_at', null, null, 'state'],
  ],
  纸质载体导出: [
    '载体条码 责任人姓名 责任人部门 密级 制作方式 产生时间 文件名 文号 页数 介质状态 到期时间 外发接收部门 备注',
    [
      'carrier_no',
      'holder',
      'department',
      'level',
      'kind',
      'made_at',
      'title',
      'number',
      'pages',
      'state',
      'due_at',
      'sent_to',
      'remarks',
    ],
  ],
  光盘导出: [
    '光盘编号 当前状态 责任人 责任人部门 作业密级 刻录时间 卷标名称 到期时间',
    ['carrier_no', 'state', 'holder', 'department', 'level', 'made_at', 'title', 'due_at'],
  ],
};

describe('headings of known forms', () => {
  it.each(Object.entries(forms))('%s', (_, [headings, expected]) => {
    const layout = layoutOf(
      headings.split(' '),
      headings.split(' ').map((_heading, at) => `值${at}`),
    );
    expect(fieldsOf(layout)).toEqual(expected);
    expect(layout.dataFrom).toBe(1);
  });
});

describe('finding the heading', () => {
  it('passes over title lines, whether merged or not', () => {
    const title = ['涉密载体台账', '涉密载体台账', '涉密载体台账', '涉密载体台账'];
    const layout = layoutOf(
      title,
      ['单位：某局', null, null, '2026年1月'],
      [],
      ['文号', '标题', '密级', '份数'],
      ['云发〔2024〕1号', '甲', '机密', '1'],
    );
    expect([layout.headingRows, layout.dataFrom]).toEqual([[3, 3], 4]);
  });

  it('joins two heading lines under merged groups', () => {
    const layout = layoutOf(
      ['序号', '文件', '文件', '收文', '收文'],
      ['序号', '标题', '密级', '日期', '份数'],
      ['1', '甲', '机密', '2024-01-01', '1'],
    );
    expect(layout.headingRows).toEqual([0, 1]);
    expect(layout.columns.map((column) => [column.heading, column.field])).toEqual([
      ['序号', 'ignored'],
      ['文件 标题', 'title'],
      ['文件 密级', 'level'],
      ['收文 日期', 'received_at'],
      ['收文 份数', 'copies'],
    ]);
  });

  it('does not take the first data row for a heading line', () => {
    const layout = layoutOf(['文号', '标题', '密级'], ['甲1', '内容', '机密'], ['甲2', '标题', '秘密']);
    expect(layout.headingRows).toEqual([0, 0]);
  });

  it('knows headings with spaces, brackets, line breaks and stars', () => {
    expect(
      fieldsOf(
        layoutOf(['文　号', '标\n题*', '密级（必填）', '份 数(份)', '保密期限/年'], ['a', 'b', '机密', '1', '10']),
      ),
    ).toEqual(['number', 'title', 'level', 'copies', 'period']);
  });

  it('finds none in notes, dictionaries and empty sheets', () => {
    expect(findLayout(sheetOf(['填表说明'], ['一、密级按原件填写']))).toBeNull();
    expect(findLayout(sheetOf(['绝密'], ['机密'], ['秘密']))).toBeNull();
    expect(findLayout(sheetOf())).toBeNull();
  });

  it('tells fill, samples and confidence, and which column lost a contest', () => {
    const layout = layoutOf(
      ['文号', '标题', '密级', '责任人', '使用人'],
      ['a', '甲', '机密', '张三', null],
      ['b', '乙', null, '李四', null],
    );
    expect(layout.columns[2]).toMatchObject({ fill: 0.5, sample: ['机密'], confidence: 1 });
    expect(layout.columns[3]?.field).toBe('holder');
    expect(layout.columns[4]).toMatchObject({ field: null, contested: 'holder' });
  });

  it('knows a column without a heading by what stands in it', () => {
    const data = Array.from({ length: 6 }, (_, at): Cell[] => [`甲${at}`, '机密★10年', '1', `云发〔2024〕${at}号`]);
    expect(fieldsOf(layoutOf(['标题', '某列', '份数', '备注'], ...data))).toEqual([
      'title',
      'level',
      'copies',
      'remarks',
    ]);
  });
});

describe('a remembered mapping', () => {
  const headings = ['文号', '标题', '密级', '经办', '备注'];
  const layout = layoutOf(headings, ['a', '甲', '机密', '张三', 'x']);
  const mapping = {
    ...mappingOf(layout),
    columns: mappingOf(layout).columns.map((column) =>
      column.heading === '经办' ? { ...column, field: 'holder' as const } : column,
    ),
  };

  it('is found by the form of the headings and survives JSON', () => {
    const same = layoutOf(['某局台账'], ['文 号', '标题', '密级', '经办', '备注'], ['b', '乙', '秘密', '李四', 'y']);
    const stored = JSON.parse(JSON.stringify([mapping]));
    expect(rememberedFor(same, stored)).toEqual(mapping);
    expect(rememberedFor(layoutOf([...headings, '份数'], ['a', '甲', '机密', '张三', 'x', '1']), stored)).toBeNull();
  });

  it('gives every column the field that was chosen', () => {
    const applied = applyMapping(layout, mapping);
    expect(fieldColumns(applied).get('holder')).toBe(3);
    expect(applied.columns[3]?.confidence).toBe(1);
  });

  it('applied to another form goes by heading and never gives a field twice', () => {
    const other = layoutOf(['标题', '经办', '责任人', '密级', '文号'], ['甲', '张三', '李四', '机密', 'a']);
    const applied = applyMapping(other, mapping);
    expect(fieldColumns(applied).get('holder')).toBe(1);
    expect(applied.columns[2]).toMatchObject({ field: null, contested: 'holder' });
  });
});
