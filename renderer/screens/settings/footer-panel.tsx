import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './settings.module.css';

const LINES = [0, 1, 2] as const;
const COLUMNS_MAX = 48;

/** Columns on paper: two for Hangul and other wide characters, as the printer counts. */
const columnsOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < '\u0080' ? 1 : 2), 0);

/** The last lines of each receipt, with their width as they are typed. */
export function FooterPanel({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation(['settings', 'common']);
  const { client } = useCounter();
  const [drafts, setDrafts] = useState(() => LINES.map(line => lines[line] ?? ''));
  const save = useAct(client.settings.save, () => showToast({ text: t('paper.saved') }));
  const isReady = drafts.every(draft => columnsOf(draft) <= COLUMNS_MAX) && !save.isBusy;
  return (
    <Panel title={t('paper.title')} isPadded className={styles['fields']}>
      {LINES.map(line => (
        <TextField
          key={line}
          label={t('paper.line', { line: line + 1 })}
          value={drafts[line] ?? ''}
          maxLength={COLUMNS_MAX}
          unit={t('paper.columns', { used: columnsOf(drafts[line] ?? '') })}
          onChange={text => setDrafts(drafts.map((draft, index) => (index === line ? text : draft)))}
        />
      ))}
      <Button
        variant="tint"
        isDisabled={!isReady}
        onPress={() =>
          void save.run({ settings: { receiptFooter: drafts.filter(draft => draft.trim() !== '') } })
        }
      >
        {t('paper.save')}
      </Button>
    </Panel>
  );
}
