import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '#web/app/http.ts';
import { useDoorWords } from '#web/proof/words.ts';

/** Turned to the borrower: he proves by his PIN that it is he who takes what lies on the list, and with that it is signed. */
export function PinPanel(props: {
  readonly person: string;
  readonly carriers: readonly string[];
  /** What he is asked for, where it is no loan. */
  readonly label?: string;
  readonly more?: string;
  readonly onProved: () => void;
}) {
  const { person, carriers, label, more, onProved } = props;
  const { t } = useTranslation();
  const words = useDoorWords();
  const box = useRef<InputRef>(null);
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState('');

  async function prove() {
    setWrong('');
    try {
      await send('POST', 'desk/proof', { person, carriers, pin });
      onProved();
    } catch (error) {
      setWrong(words(error));
    } finally {
      setPin('');
      box.current?.focus();
    }
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || pin === '') return;
    event.preventDefault();
    void prove();
  }

  return (
    <section className="pin-panel">
      <label htmlFor="desk-pin">{label ?? t('desk.pin')}</label>
      <Input
        ref={box}
        id="desk-pin"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        size="large"
        maxLength={12}
        value={pin}
        onChange={(event) => setPin(event.target.value)}
        onKeyDown={onKey}
      />
      {wrong ? <p role="alert">{wrong}</p> : <p className="quiet">{more ?? t('desk.pinMore')}</p>}
    </section>
  );
}
