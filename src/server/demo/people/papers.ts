import { civilDay } from '#kernel/civil.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import { evidence } from '#kernel/evidence.ts';
import type { Instant } from '#kernel/json.ts';
import type { Signing } from '#kernel/signing.ts';
import { rightAnswers } from '#kernel/understood.ts';
import { training } from '#modules/people/index.ts';
import { regulationText, signature, signingText } from '#modules/signing/index.ts';
import { letter, pledge } from '#modules/signing/door/signings.ts';
import { staff } from './staff.ts';

/** Who has not signed or trained, so that the chasing of it can be seen. Nobody the later chapters need. */
const noLetter = ['longxingjian'];
const noPledge = ['yuanshoucheng', 'wenrunan'];
const noTraining = ['muyunshu', 'wenrunan'];
/** Whose papers run out within the next weeks. */
const endsSoon = ['songzhiyuan', 'zhuoran', 'zhongyuxiu'];

const day = 86_400_000;

const trainer = 'hanlicheng';

/** How a training is shown: held here by the secrecy office, signed for and examined; its head has a certificate of the bureau. */
function taught(id: string) {
  const here = id !== trainer;
  return {
    trainer_id: here ? trainer : null,
    attendance_id: here ? 'training-attendance' : null,
    paper_id: here ? 'training-paper' : null,
    certificate_id: here ? null : 'training-certificate',
    recorded_by: here ? trainer : 'songzhiyuan',
  };
}

/** Responsibility letters, pledges and training as they stood when the installation began: signed through the year before. */
export function papers(at: Instant): RowOp[] {
  const secret = staff.filter(({ grade = 'none' }) => grade !== 'none');
  const answerable = staff.filter(({ leadership, roles }) => leadership || roles?.includes('dept_head'));
  const pledgeText = textOf(pledge, 'hanlicheng', at);
  const letterText = textOf(letter, null, at);
  return [
    insert(signingText, pledgeText),
    insert(signingText, letterText),
    ...['attendance', 'paper', 'certificate'].map((kind) => trainingPaper(`training-${kind}`, at)),
    ...answerable
      .filter(({ id }) => !noLetter.includes(id))
      .map(({ id }, n) => signed(letter, letterText, id, since(at, id, n))),
    ...secret
      .filter(({ id }) => !noPledge.includes(id))
      .map(({ id }, n) => signed(pledge, pledgeText, id, since(at, id, n))),
    ...secret
      .filter(({ id }) => !noTraining.includes(id))
      .map(({ id }, n) =>
        insert(training, {
          id: `training-${id}`,
          person_id: id,
          kind: 'pre_post',
          topic: '上岗前保密教育',
          hours: 8,
          passed: true,
          ...taught(id),
          at: back(at, 400 + n * 3),
        }),
      ),
    ...secret
      .filter(({ id }, n) => n % 4 !== 3 && !noTraining.includes(id))
      .map(({ id }) =>
        insert(training, {
          id: `annual-${id}`,
          person_id: id,
          kind: 'annual',
          topic: '年度保密教育：手机与办公自动化设备保密要求',
          hours: 4,
          passed: true,
          ...taught(id),
          at: back(at, 60),
        }),
      ),
  ];
}

const paperNames: Readonly<Record<string, readonly [no: string, sender: string]>> = {
  'training-attendance': ['保训〔2025〕1号签到表', '保密办公室'],
  'training-paper': ['保训〔2025〕1号考卷', '保密办公室'],
  'training-certificate': ['保训〔2025〕8号', '河清市保密局'],
};

function trainingPaper(id: string, at: Instant): RowOp {
  const [document_no = '', sender = ''] = paperNames[id] ?? [];
  return insert(evidence, {
    id,
    object_table: id === 'training-certificate' ? 'person' : null,
    object_id: id === 'training-certificate' ? trainer : null,
    sender,
    document_no,
    dated: back(at, 400).slice(0, 10),
    pages: 4,
    shelf_place: '保密柜二层',
    seen_by: ['songzhiyuan', 'dongruoxi'],
    file_name: null,
    sha256: null,
    size: null,
    upload: null,
    shows_no_secret: true,
    machine: null,
    by: 'songzhiyuan',
    at: back(at, 400),
  });
}

/** The text everybody signed: the regulation's items, long in force. */
function textOf(signing: Signing, published_by: string | null, at: Instant) {
  const edition = { edition: 1, in_force_from: civilDay(back(at, 420)), supersedes: null };
  return { id: `${signing.id}-text`, signing: signing.id, ...edition, ...regulationText(signing), published_by };
}

/** Signed for twelve months. */
function signed(
  { id: signing, items }: Signing,
  { id: text_id, digest }: ReturnType<typeof textOf>,
  person_id: string,
  signed_at: Instant,
): RowOp {
  const given = { signing, text_id, digest, person_id, answers: rightAnswers(items) };
  return insert(signature, { id: `${signing}-${person_id}`, ...given, signed_at, valid_until: back(signed_at, -365) });
}

/** For some it ends within seven weeks of the founding. */
function since(at: Instant, id: string, n: number): Instant {
  return back(at, endsSoon.includes(id) ? 316 : 40 + n * 2);
}

function back(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) - days * day).toISOString();
}
