import { choice, defineValues, thing, value } from '#kernel/value.ts';
import { say } from './phrases/leaving.ts';
import { outsideDuties } from './tables.ts';

const servesNames = Object.fromEntries(outsideDuties.map((one) => [one, say(`serves.${one}`)]));

export const values = defineValues({
  dispatch: thing('dispatch', '发文', 'Parcel'),
  slip: value('text', '传阅单', 'Routing slip'),
  courier: thing('person', '交通员', 'Courier'),
  serves: choice(servesNames, '用途', 'Serves'),
  received_at: value('date', '收文日期', 'Received'),
  certificate_id: thing('evidence', '资质凭证', 'Certificate'),
});
