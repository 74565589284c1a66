import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstructorDue } from '../../../src/contract/fee.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './fees.module.css';
import { PayLines } from './pay-lines.tsx';
import { useFeeWords } from './use-fee-words.ts';

/** Pays an instructor for the lessons of a month that were held: what is reckoned stands there first. */
export function DueDialog({ due, onClose }: { readonly due: InstructorDue; readonly onClose: () => void }) {
  const { t } = useTranslation(['fees', 'common']);
  const { client } = useCounter();
  const { instructorId, month, gross } = due;
  const name = due.name === '' ? t('day.erased') : due.name;
  const [isPrinted, setPrinted] = useState(true);
  const say = useFeeWords();
  const pay = useAct(client.fee.payInstructor, ({ net }) => {
    showToast({ text: t('pays.done', { name, net }) });
    onClose();
  });
  return (
    <Dialog
      title={t('pays.title', { name })}
      onClose={onClose}
      foot={
        <>
          <Button size="lg" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            variant="primary"
            size="lg"
            shortcut="F9"
            autoFocus
            isDisabled={pay.isBusy || gross === 0}
            onPress={() => void pay.run({ instructorId, month, expectedGross: gross, isPrinted })}
          >
            {t('pays.do', { net: due.net })}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <PayLines due={due} />
        <p>{t('pays.fromBank')}</p>
        <Checkbox isSelected={isPrinted} onChange={setPrinted}>
          {t('pays.printSlip')}
        </Checkbox>
        <Failure error={pay.error} say={say} />
      </div>
    </Dialog>
  );
}
