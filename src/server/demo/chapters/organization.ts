import { rightAnswers } from '#kernel/understood.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { regulationText } from '#modules/signing/index.ts';
import { type Happening, on } from '../teller.ts';

const agenda = ['convey_superior', 'situation_report', 'resolve_problems'] as const;
const minutes = [
  { item: 'convey_superior', text: '传达上级保密工作会议精神，研究贯彻意见。' },
  { item: 'situation_report', text: '保密办通报上半年自查情况：台账与实物相符，个别文件清退不及时。' },
  { item: 'resolve_problems', text: '议定增配保密柜两组，文印室加装监控，由办公室于月底前落实。' },
];

/** The committee meets, a head signs his letter, a deputy is named, a seal is kept and used. */
export function chapter(): Happening[] {
  let meeting: unknown;
  let seal: unknown;
  return [
    on(28, '14:00', async (teller) => {
      const input = { held_on: teller.date(), place: '三楼涉密会议室', agenda, others: ['年度保密检查方案'] };
      meeting = (await teller.done('hanlicheng', 'organization.convene-committee', input))?.id;
    }),
    on(28, '16:30', async (teller) => {
      const attendees = [
        'chenghuaiyuan',
        'luwenqing',
        'sujingxing',
        'gumingxuan',
        'hanlicheng',
        'songzhiyuan',
        'xiechanghe',
      ];
      if (meeting) await teller.done('hanlicheng', 'organization.close-minutes', { meeting, attendees, minutes });
    }),
    on(6, '10:00', (teller) =>
      teller.signed('songzhiyuan', 'signing.sign-letter', {
        text: regulationText(letter).digest,
        answers: rightAnswers(letter.items),
        agreed: true,
      }),
    ),
    on(21, '09:00', (teller) =>
      teller.asked('dongruoxi', 'organization.choose', {
        key: 'CARRIER-012.circulation_days_max',
        value: 6,
      }),
    ),
    on(19, '09:10', async (teller) => {
      const input = {
        name: '云川市统筹发展局印章',
        owner_body: '云川市统筹发展局',
        department: 'office',
        keeper: 'fangruoshui',
      };
      seal = (await teller.agreed('gumingxuan', 'seals.keep-seal', input, 'luwenqing'))?.id;
    }),
    on(15, '10:30', async (teller) => {
      const wanted = { seal, document: '云统发〔2026〕41号', copies: 2, purpose: '报送测算材料' };
      if (seal) await teller.asked('fengleshan', 'seals.request-seal-use', wanted, 'luwenqing');
    }),
    on(15, '15:30', (teller) =>
      seal ? teller.done('fangruoshui', 'seals.use-seal', { seal, copies: 2 }) : Promise.resolve(null),
    ),
    on(0, '09:15', async (teller) => {
      const wanted = { seal, document: '云统函〔2026〕17号', copies: 1, purpose: '复函用印' };
      if (seal) await teller.asked('luoyuqing', 'seals.request-seal-use', wanted);
    }),
    on(3, '17:00', (teller) =>
      teller.asked('xiechanghe', 'people.deputize', {
        deputy: 'fengleshan',
        until: new Date(Date.parse(teller.now) + 10 * 86_400_000).toISOString(),
        reason: '外出参加评审期间代签收',
      }),
    ),
  ];
}
