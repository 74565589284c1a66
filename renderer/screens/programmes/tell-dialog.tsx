import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingView, ToTellView } from '../../../src/contract/closing.ts';
import { clockText } from '../../app/clock-text.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { EmptyState, Loading, Notice } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useFile } from '../papers/use-file.ts';
import { closingWords } from './closing-part.tsx';
import styles from './closing.module.css';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** Who has to hear that a programme is closed: called one by one, and ticked when they have. */
export function TellDialog(props: {
  readonly programme: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['closing', 'common']);
  const { client, queries } = useCounter();
  const { id: programmeId, name } = props.programme;
  const { data } = useQuery(queries.closing.get.queryOptions({ input: { programmeId } }));
  const [inFull, setInFull] = useState<ReadonlyMap<string, InFull>>();
  const reveal = useAct(client.closing.reveal, ({ people }) =>
    setInFull(new Map(people.map(one => [one.enrolmentId, one]))),
  );
  const file = useFile(client.closing.paper);
  const isEmpty = data === undefined || data.people.length === 0;
  return (
    <Dialog
      title={t('tell.title', { programme: name })}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          <MenuButton
            label={t('tell.menu')}
            acts={FORMATS.map(format => ({
              key: format,
              label: t(`tell.${format}`),
              icon: 'download' as const,
              isDisabled: isEmpty || file.isBusy,
              onPress: () => void file.run({ programmeId, format }),
            }))}
          />
          <Button
            isDisabled={isEmpty || reveal.isBusy}
            onPress={() => (inFull === undefined ? void reveal.run({ programmeId }) : setInFull(undefined))}
          >
            {t(inFull === undefined ? 'tell.show' : 'tell.hide')}
          </Button>
          <FootSpace />
          <Button onPress={props.onClose}>{t('common:action.close')}</Button>
        </>
      }
    >
      <div className={styles['list']}>
        <Failure error={reveal.error ?? file.error} say={refusal => closingWords(t, refusal)} />
        {data === undefined ? <Loading /> : <People closing={data} inFull={inFull} />}
      </div>
    </Dialog>
  );
}

interface InFull {
  readonly name: string;
  readonly phone: string;
}

function People(props: {
  readonly closing: ClosingView;
  readonly inFull: ReadonlyMap<string, InFull> | undefined;
}) {
  const { t, i18n } = useTranslation('closing');
  const { client } = useCounter();
  const { people, told, cancelled } = props.closing;
  const tell = useAct(client.closing.tell);
  if (people.length === 0) return <EmptyState icon="user">{t('tell.empty')}</EmptyState>;
  return (
    <>
      <p className={styles['count']}>{t('tell.count', { told, left: people.length - told })}</p>
      {cancelled === null && told > 0 ? <Notice tone="info">{t('tell.before')}</Notice> : null}
      <Failure error={tell.error} say={refusal => closingWords(t, refusal)} />
      <Table
        label={t('tell.list')}
        className={styles['sheet']}
        rows={people}
        rowKey={row => row.enrolmentId}
        columns={columnsOf(t, {
          inFull: props.inFull,
          language: i18n.language,
          isBusy: tell.isBusy,
          onTell: (enrolmentId, isTold) => void tell.run({ enrolmentId, isTold }),
        })}
      />
    </>
  );
}

interface Shown {
  readonly inFull: ReadonlyMap<string, InFull> | undefined;
  readonly language: string;
  readonly isBusy: boolean;
  readonly onTell: (enrolmentId: string, isTold: boolean) => void;
}

type Words = TFunction<'closing'>;

function columnsOf(t: Words, shown: Shown): readonly Column<ToTellView>[] {
  const nameOf = (row: ToTellView) => shown.inFull?.get(row.enrolmentId)?.name ?? row.maskedName;
  return [
    { key: 'person', head: t('tell.column.person'), isRowHead: true, cell: nameOf },
    {
      key: 'phone',
      head: t('tell.column.phone'),
      cell: row => {
        const phone = shown.inFull?.get(row.enrolmentId)?.phone ?? row.maskedPhone;
        return phone === '' ? <span className={styles['quiet']}>{t('tell.none')}</span> : phone;
      },
    },
    { key: 'state', head: t('tell.column.state'), cell: row => stateText(t, row) },
    {
      key: 'told',
      head: t('tell.column.told'),
      cell: row => (
        <Checkbox
          isSelected={row.told !== null && !row.told.isBefore}
          isDisabled={shown.isBusy}
          onChange={isTold => shown.onTell(row.enrolmentId, isTold)}
        >
          <span className="sr">{t('tell.tick', { name: nameOf(row) })}</span>
          <span aria-hidden className={styles['told']}>
            {toldText(t, row, shown.language)}
          </span>
        </Checkbox>
      ),
    },
  ];
}

function stateText(t: Words, { state, waitingNumber }: ToTellView): string {
  if (state === 'waiting') return t('tell.waiting', { number: waitingNumber ?? 0 });
  return t(state === 'applied' ? 'tell.applied' : 'tell.enrolled');
}

function toldText(t: Words, { told }: ToTellView, language: string): string {
  if (told === null) return t('tell.notYet');
  const time = clockText(told.atMs, language);
  return told.isBefore ? t('tell.toldBefore', { time }) : t('tell.toldAt', { time, by: told.by });
}
