import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import type { Text } from '#kernel/text.ts';
import { clock, date } from '#web/kit/format.ts';
import type { PersonCard } from './desk-state.ts';

interface Props {
  readonly person: PersonCard;
  /** The evidence the signature was kept as. */
  readonly drawn: string | null;
  readonly onDrawn: (evidence: string | null) => void;
}

const noStroke: Text = { zh: '还没有签字。', en: 'Nothing is signed yet.' };

/** The borrower signs on the screen, with a pen or a finger; the picture is kept as evidence before anything is handed out. */
export function SignPad({ person, drawn, onDrawn }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef(0);
  const [wrong, setWrong] = useState<Text | null>(null);
  const [busy, setBusy] = useState(false);

  function at({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>) {
    const box = currentTarget.getBoundingClientRect();
    const scale = currentTarget.width / box.width;
    return [(clientX - box.left) * scale, (clientY - box.top) * scale] as const;
  }

  function begin(event: PointerEvent<HTMLCanvasElement>) {
    if (drawn) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    const [x, y] = at(event);
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#16202b';
    pen.beginPath();
    pen.moveTo(x, y);
    strokes.current += 1;
  }

  function go(event: PointerEvent<HTMLCanvasElement>) {
    if (drawn || event.buttons === 0) return;
    const pen = canvas.current?.getContext('2d');
    const [x, y] = at(event);
    pen?.lineTo(x, y);
    pen?.stroke();
  }

  function clear() {
    const { current } = canvas;
    current?.getContext('2d')?.clearRect(0, 0, current.width, current.height);
    strokes.current = 0;
    setWrong(null);
    onDrawn(null);
  }

  async function keep() {
    const blob = await new Promise<Blob | null>((done) => canvas.current?.toBlob(done, 'image/png'));
    if (!blob || strokes.current === 0) return setWrong(noStroke);
    setBusy(true);
    setWrong(null);
    const now = unitNow();
    const name = `signature-${date(now)}.png`;
    const input = {
      person: person.id,
      sender: person.name,
      document_no: `借阅手签 ${date(now)} ${clock(now)}`,
      dated: date(now),
      shows_no_secret: true,
      file: { name },
    };
    try {
      const outcome = await act<{ id: string }>('evidence.submit', input, {
        file: new File([blob], name, { type: 'image/png' }),
      });
      if (outcome.kind === 'done') onDrawn(outcome.result.id);
      else if (outcome.kind === 'refused') setWrong(outcome.refusal.findings[0]?.says ?? null);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="sign-pad">
      <canvas
        ref={canvas}
        width={640}
        height={240}
        aria-label={t('sign.pad', { name: person.name })}
        onPointerDown={begin}
        onPointerMove={go}
      />
      <p>
        <button type="button" onClick={() => void keep()} disabled={busy || drawn !== null}>
          {t(drawn ? 'sign.kept' : 'sign.keep')}
        </button>
        <button type="button" onClick={clear}>
          {t('sign.clear')}
        </button>
      </p>
      {wrong && <p role="alert">{say(wrong)}</p>}
    </div>
  );
}
