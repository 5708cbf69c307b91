import { defineValues, thing, value } from '#kernel/value.ts';

export const values = defineValues({
  dispatch: thing('dispatch', '发文', 'Parcel'),
  slip: value('text', '传阅单', 'Routing slip'),
  courier: thing('person', '交通员', 'Courier'),
  received_at: value('date', '收文日期', 'Received'),
  certificate_id: thing('evidence', '资质凭证', 'Certificate'),
});
