import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { amountOf, digitsOf, typeDigits } from '../../parts/digits.ts';
import { Keypad } from '../../parts/keypad.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';

/** More than any drawer is started with. */
const FLOAT_MAX = 10_000_000;

/** 근무 시작: what lies in the drawer, and who is at the counter. */
export function OpenShiftDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shift', 'common']);
  const { client, queries } = useCounter();
  const state = useQuery(queries.app.state.queryOptions());
  const [openingFloat, setOpeningFloat] = useState<number | null>(null);
  const [typedCashier, setTypedCashier] = useState<string>();
  const cashier = typedCashier ?? state.data?.settings.cashier ?? '';
  const open = useAct(client.shift.open, onClose);
  // Somebody else opened it meanwhile: that is what was wanted.
  if (refusalOf(open.error)?.code === 'SHIFT_ALREADY_OPEN') onClose();
  const isReady = cashier.trim() !== '' && !open.isBusy;
  const submit = () => {
    if (isReady) void open.run({ openingFloat: openingFloat ?? 0, cashier: cashier.trim() });
  };
  return (
    <Dialog
      title={t('open.title')}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="Enter"
            shortcutOptions={{ inFields: 'always' }}
            isDisabled={!isReady}
            onPress={submit}
          >
            {t('open.start')}
          </Button>
        </>
      }
    >
      <WonField
        label={t('open.float')}
        hint={t('open.floatHint')}
        size="large"
        amount={openingFloat}
        onChange={setOpeningFloat}
        autoFocus
      />
      <Keypad
        takesTyping={false}
        onKey={key => setOpeningFloat(amountOf(typeDigits(digitsOf(openingFloat), key, FLOAT_MAX)))}
        extra={[
          {
            label: t('open.plus', { amount: 1 }),
            onPress: () => setOpeningFloat((openingFloat ?? 0) + 10_000),
          },
          {
            label: t('open.plus', { amount: 10 }),
            onPress: () => setOpeningFloat((openingFloat ?? 0) + 100_000),
          },
        ]}
      />
      <TextField label={t('open.cashier')} value={cashier} onChange={setTypedCashier} maxLength={20} />
    </Dialog>
  );
}
