import { Button } from 'antd';
import { type DragEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Step one: the file as it lies on the disk, by choosing or dropping. */
export function ImportFile({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <div className="import-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p>{t('import.drop')}</p>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xls,.csv"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('import.choose')}
        onChange={(event) => event.target.files?.[0] && onFile(event.target.files[0])}
      />
      <Button type="primary" size="large" loading={busy} onClick={() => picker.current?.click()}>
        {t('import.choose')}
      </Button>
      <p className="quiet">{t('import.kinds')}</p>
    </div>
  );
}
