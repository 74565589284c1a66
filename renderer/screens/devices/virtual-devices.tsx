import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useShownRoute } from '../../app/place.ts';
import { go } from '../../app/route.ts';
import styles from './devices.module.css';

const EXAMPLES_MAX = 2;

/** A printer and a scanner on the screen: the whole way from code to paper without hardware. */
export function VirtualDevices() {
  const { t } = useTranslation(['devices', 'common']);
  const { client, queries } = useCounter();
  const papers = useQuery(queries.device.papers.queryOptions()).data ?? [];
  const products = useQuery(queries.catalog.shelf.queryOptions()).data?.products ?? [];
  const { side } = useShownRoute();
  const [code, setCode] = useState('');
  const scan = useAct(client.device.scan);
  const last = papers.find(paper => paper.paper.rows.some(row => row.kind !== 'drawer'));
  const goods = products.filter(product => product.barcodes.length > 0);
  const examples = side === 'shop' ? goods.slice(0, EXAMPLES_MAX) : [];
  const play = async (played: string, name: string) => {
    // The checkout takes scans, and the centre's people: they have to be there when the code arrives.
    go(side === 'shop' ? 'checkout' : 'people');
    await scan.run({ code: played });
    showToast({ text: t('virtual.scanned', { name }), icon: 'scan' });
  };
  return (
    <div className={styles['virtual']}>
      <Panel title={t('virtual.scanTitle')} isPadded className={styles['scanPad']}>
        <TextField
          label={t('virtual.scanLabel')}
          hint={t('virtual.scanHint')}
          value={code}
          maxLength={60}
          onChange={setCode}
          onEnter={() => code.trim() !== '' && void play(code.trim(), code.trim())}
        />
        <Button
          variant="tint"
          icon="scan"
          isDisabled={code.trim() === ''}
          onPress={() => void play(code.trim(), code.trim())}
        >
          {t('virtual.scan')}
        </Button>
        {examples.length === 0 ? null : <p className={styles['facts']}>{t('virtual.examples')}</p>}
        {examples.map(product => (
          <Button
            key={product.id}
            variant="quiet"
            onPress={() => void play(product.barcodes[0]?.code ?? '', product.name)}
          >
            {product.name} · {product.barcodes[0]?.code}
          </Button>
        ))}
      </Panel>
      <aside className={styles['tape']} aria-label={t('virtual.title')}>
        <header>{t('virtual.title')}</header>
        <div className={styles['paper']} tabIndex={0} role="group" aria-label={t('virtual.title')}>
          {last === undefined ? (
            <EmptyState>{t('virtual.none')}</EmptyState>
          ) : (
            <ReceiptPaper paper={last.paper} scale={0.9} />
          )}
        </div>
      </aside>
    </div>
  );
}
