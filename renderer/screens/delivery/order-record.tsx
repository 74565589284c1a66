import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import type { OrderDetail } from '../../../src/contract/delivery.ts';
import type { EvidenceLine } from '../../../src/contract/order-evidence.ts';
import { gapText } from '../../../src/delivery/timeline.ts';
import { Button } from '../../parts/button.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';

const PAPER_STATES = ['queued', 'sending', 'sent', 'confirmed', 'uncertain', 'failed', 'discarded'] as const;
type PaperState = (typeof PAPER_STATES)[number];

const paperStateOf = ({ kind }: EvidenceLine): PaperState | undefined =>
  PAPER_STATES.find(state => state === kind);

/** What became of an order's papers, and all of its record on paper or as a text for a channel that asks. */
export function OrderRecord({ order }: { order: OrderDetail }) {
  const { t } = useTranslation(['orderRecord', 'delivery']);
  const { client, queries } = useCounter();
  const input = { orderId: order.id };
  const lines = useQuery(queries.orderEvidence.get.queryOptions({ input })).data?.lines ?? [];
  const print = useAct(client.orderEvidence.print, () => showToast({ text: t('printed'), icon: 'printer' }));
  const papers = lines.filter(line => paperStateOf(line) !== undefined);
  const nameOf = (line: EvidenceLine) => {
    const state = paperStateOf(line);
    if (state !== undefined) return `${line.detail}: ${t(`states.${state}`)}`;
    const event = order.events.find(({ kind }) => kind === line.kind);
    const name = event === undefined ? line.kind : t(`delivery:event.${event.kind}`);
    return line.detail === '' ? name : `${name} (${line.detail})`;
  };
  const copy = async () => {
    const text = lines.map(line => {
      const gap = line.gapMs === null ? '' : ` ${gapText(line.gapMs)}`;
      return `${dateTimeText(line.atMs)}${gap} ${nameOf(line)}`;
    });
    await navigator.clipboard.writeText([order.displayNumber, ...text].join('\n'));
    showToast({ text: t('copied') });
  };
  return (
    <section className={styles['fields']} aria-label={t('papers')}>
      <h3>{t('papers')}</h3>
      {papers.length === 0 ? <p>{t('noPapers')}</p> : null}
      <ol className={styles['events']}>
        {papers.map((line, index) => (
          <li key={`${index} ${line.detail}`}>
            <span>{dateTimeText(line.atMs).slice(-8)}</span>
            <b>{line.detail}</b>
            <span>{t(`states.${paperStateOf(line) ?? 'queued'}`)}</span>
          </li>
        ))}
      </ol>
      <Failure
        error={print.error}
        say={({ code }) => (code === 'PRINTER_NOT_CONFIGURED' ? t('noPrinter') : undefined)}
      />
      <div className={styles['again']}>
        <Button icon="printer" isDisabled={print.isBusy} onPress={() => void print.run(input)}>
          {t('print')}
        </Button>
        <Button icon="receipt" isDisabled={lines.length === 0} onPress={() => void copy()}>
          {t('copy')}
        </Button>
      </div>
    </section>
  );
}
