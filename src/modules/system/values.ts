import { defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  examination_document: value('text', '检测审查文件', 'Examination document'),
  approved_by: value('text', '批准机关', 'Approved by'),
  duration_ms: value('number', '用时（毫秒）', 'Duration (ms)'),
  tables: value('number', '校验的表', 'Tables compared'),
});
