import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { StripNotice } from '../../parts/strip-notice.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { KitchenPaperDialog } from './kitchen-paper-dialog.tsx';

/**
 * What a person has to know of papers, on every screen: the kitchen's that did not come out, and a pile that
 * has waited so long that it asks first.
 */
export function PrintNotices() {
  const { t } = useTranslation('printing');
  const { queries } = useCounter();
  const [isOpen, setOpen] = useState(false);
  const papers = useQuery(queries.device.kitchenTrouble.queryOptions()).data ?? [];
  const queues = useQuery(queries.device.queues.queryOptions()).data ?? [];
  const piles = queues.filter(({ held }) => held > 0);
  return (
    <>
      {papers.length === 0 ? null : (
        <StripNotice tone="danger" icon="printer" role="alert">
          <b>{t('kitchen.notice', { count: papers.length })}</b>
          <Button variant="tint" onPress={() => setOpen(true)}>
            {t('kitchen.see')}
          </Button>
        </StripNotice>
      )}
      {piles.map(({ printerId, held }) => (
        <Pile key={printerId} printerId={printerId} count={held} />
      ))}
      {isOpen && papers.length > 0 ? (
        <KitchenPaperDialog papers={papers} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

/** Receipts of a while ago: their customers may have left. What the kitchen waits for comes out by itself. */
function Pile(props: { readonly printerId: string; readonly count: number }) {
  const { t } = useTranslation('printing');
  const { client } = useCounter();
  const clear = useAct(client.device.clearQueue);
  const answer = (what: 'printHeld' | 'dropHeld') => void clear.run({ printerId: props.printerId, what });
  return (
    <StripNotice tone="warn" icon="printer" role="alert">
      <b>{t('pile.notice', { count: props.count })}</b>
      <Button variant="tint" isDisabled={clear.isBusy} onPress={() => answer('printHeld')}>
        {t('pile.print')}
      </Button>
      <Button variant="quietDanger" isDisabled={clear.isBusy} onPress={() => answer('dropHeld')}>
        {t('pile.drop')}
      </Button>
      <Failure
        error={clear.error}
        say={({ code }) => (code === 'NOTHING_WAITS' ? t('pile.gone') : undefined)}
      />
    </StripNotice>
  );
}
