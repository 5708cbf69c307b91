import { phrases } from '#kernel/text.ts';

export const say = phrases(
  {
    title: '取消会议',
    help: '主办人在会议开始前取消已登记的会议，写明原因。',
    meeting: '会议',
    reason: '取消原因',
    begun: '会议已经开始或结束，不能取消。',
    'begun.remedy': '登记会议结束并清场。',
  },
  {
    title: 'Cancel a meeting',
    help: 'The host cancels a registered meeting before it begins and says why.',
    meeting: 'Meeting',
    reason: 'Reason',
    begun: 'The meeting has begun or ended and cannot be cancelled.',
    'begun.remedy': 'Record its end and sweep the place.',
  },
);
