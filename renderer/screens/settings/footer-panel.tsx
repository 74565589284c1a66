import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../src/contract/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { PAPER_COLUMNS, paperColumns } from './paper-columns.ts';
import styles from './settings.module.css';

/** As many as the contract takes. */
const LINES = [0, 1, 2, 3] as const;

/** The last lines of each receipt, with their width as they are typed. */
export function FooterPanel({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation(['settings', 'common']);
  const { client } = useCounter();
  const [drafts, setDrafts] = useState(() => LINES.map(line => lines[line] ?? ''));
  const save = useAct(client.settings.save, () => showToast({ text: t('paper.saved') }));
  const wanted = drafts.map(draft => draft.trim()).filter(draft => draft !== '');
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(lines);
  const fits = drafts.every(draft => paperColumns(draft) <= PAPER_COLUMNS);
  return (
    <>
      <Panel title={t('paper.title')} isPadded className={styles['fields']}>
        <Failure error={save.error} />
        {LINES.map(line => {
          const draft = drafts[line] ?? '';
          const used = paperColumns(draft);
          return (
            <TextField
              key={line}
              label={t('paper.line', { line: line + 1 })}
              hidesLabel
              value={draft}
              maxLength={PAPER_COLUMNS}
              unit={<span className={styles['columnsUsed']}>{t('paper.columns', { used })}</span>}
              fault={used > PAPER_COLUMNS ? t('paper.tooWide') : undefined}
              onChange={text => setDrafts(drafts.map((other, index) => (index === line ? text : other)))}
            />
          );
        })}
        <Button
          variant="tint"
          isDisabled={!fits || !isChanged || save.isBusy}
          onPress={() => void save.run({ settings: { receiptFooter: wanted } })}
        >
          {t('paper.save')}
        </Button>
      </Panel>
      <FooterPreview lines={wanted} />
    </>
  );
}

/** The end of a receipt as it will be printed. */
function FooterPreview({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation(['settings', 'common']);
  const rule = textRow('-'.repeat(PAPER_COLUMNS));
  const paper: Paper = { columns: PAPER_COLUMNS, rows: [rule, ...lines.map(textRow), rule] };
  return (
    <aside className={styles['tape']} aria-label={t('paper.preview')}>
      <p>{t('paper.preview')}</p>
      <ReceiptPaper paper={paper} />
    </aside>
  );
}

function textRow(text: string): Paper['rows'][number] {
  const plain = { bold: false, underline: false, inverse: false, width: 1, height: 1 };
  return { kind: 'text', align: 'center', runs: [{ text, ...plain }] };
}
