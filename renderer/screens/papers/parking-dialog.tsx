import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import type { PaperFormat } from '../../../src/contract/centre-paper.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './papers.module.css';
import { useFile } from './use-file.ts';

const FORMATS = ['pdf', 'xlsx'] as const satisfies readonly PaperFormat[];

/** 방문 차량 명단 of a programme: the cars of everybody with a seat, for its lessons on some days. */
export function ParkingDialog(props: {
  readonly programmeId: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['cars', 'common']);
  const { client } = useCounter();
  const { programmeId, onClose } = props;
  const [firstDay, setFirstDay] = useState(props.firstDay);
  const [lastDay, setLastDay] = useState(props.lastDay);
  const file = useFile(client.car.parkingOfProgramme);
  const print = useAct(client.car.printParking, () =>
    showToast({ text: t('list.printed'), icon: 'printer' }),
  );
  const isReady = isDate(firstDay) && isDate(lastDay) && firstDay <= lastDay;
  const isBusy = !isReady || file.isBusy || print.isBusy;
  const asked = { programmeId, firstDay, lastDay };
  return (
    <Dialog
      title={t('list.title')}
      size="md"
      onClose={onClose}
      foot={<Button onPress={onClose}>{t('common:action.close')}</Button>}
    >
      <div className={styles['fields']}>
        <p>{t('list.lead')}</p>
        <div className={styles['days']}>
          <Day label={t('list.firstDay')} value={firstDay} onChange={setFirstDay} />
          <Day label={t('list.lastDay')} value={lastDay} onChange={setLastDay} />
        </div>
        <Failure error={file.error ?? print.error} say={refusal => wordsOf(t, refusal)} />
        <div className={styles['row']}>
          {FORMATS.map(format => (
            <Button
              key={format}
              icon="download"
              isDisabled={isBusy}
              onPress={() => void file.run({ ...asked, format })}
            >
              {t(`list.${format}`)}
            </Button>
          ))}
          <Button icon="printer" isDisabled={isBusy} onPress={() => void print.run(asked)}>
            {t('list.print')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Day(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('cars');
  return (
    <TextField
      {...props}
      maxLength={10}
      inputMode="numeric"
      fault={isDate(props.value) ? undefined : t('list.dateFault')}
    />
  );
}

const CODES = ['PROGRAMME_NOT_FOUND', 'NO_LESSON', 'NOBODY_PARKS', 'PRINTER_NOT_CONFIGURED'] as const;

type Words = (key: `list.refusal.${(typeof CODES)[number]}`) => string;

function wordsOf(t: Words, refusal: Refusal): string | undefined {
  const code = CODES.find(one => one === refusal.code);
  return code && t(`list.refusal.${code}`);
}
