import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockText, dateText } from '../../../src/base/korea-time.ts';
import type { ScreenList } from '../../../src/contract/screen.ts';
import type { Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { Written } from './written.tsx';

/** Beside the port for orders; not one that other programs usually have. */
const USUAL_PORT = 4_890;
const PORT_MIN = 1_024;
const PORT_MAX = 65_535;

/** 태블릿 연결: screens in browsers of the shop's network, let in one by one with a code. */
export function PairedScreensPanel({ settings: { screens } }: { settings: Settings }) {
  const { t } = useTranslation('screens');
  const { client, queries } = useCounter();
  const { set, error } = useSave();
  // Whether the server listens is told by no event: it opens its port a moment after the setting.
  const list = useQuery({ ...queries.screen.list.queryOptions(), refetchInterval: 2_000 }).data;
  const open = useAct(client.screen.openPairing);
  const revoke = useAct(client.screen.revoke);
  const print = useAct(client.screen.printAddress, () =>
    showToast({ text: t('lan.printed'), icon: 'printer' }),
  );
  const setPort = (port: number | null) => set(now => ({ screens: { ...now.screens, port } }));
  return (
    <Panel title={t('lan.title')} isPadded className={styles['fields']}>
      <Failure
        error={error ?? open.error ?? revoke.error ?? print.error}
        say={({ code }) => {
          if (code === 'PRINTER_NOT_CONFIGURED') return t('lan.noPrinter');
          return code === 'SCREENS_OFF' ? t('lan.notYet') : undefined;
        }}
      />
      <Switch isSelected={screens.port !== null} onChange={isOn => setPort(isOn ? USUAL_PORT : null)}>
        {t('lan.takes')}
      </Switch>
      <p>{t('lan.note')}</p>
      {screens.port === null ? null : (
        <>
          <Written
            label={t('lan.port')}
            value={String(screens.port)}
            maxLength={5}
            isNumber
            isRight={text => Number(text) >= PORT_MIN && Number(text) <= PORT_MAX}
            fault={t('lan.portFault', { min: PORT_MIN, max: PORT_MAX })}
            onSave={text => setPort(Number(text))}
          />
          <Addresses list={list} />
          <div className={styles['ends']}>
            <Button variant="tint" icon="link" isDisabled={open.isBusy} onPress={() => void open.run({})}>
              {t('lan.open')}
            </Button>
            <Button icon="printer" isDisabled={print.isBusy} onPress={() => void print.run({})}>
              {t('lan.print')}
            </Button>
          </div>
          <Code list={list} />
        </>
      )}
      {list === undefined || list.screens.length === 0 ? null : (
        <Table
          label={t('lan.list')}
          rows={list.screens}
          rowKey={({ id }) => id}
          columns={columnsIn(t, screenId => void revoke.run({ screenId }))}
        />
      )}
    </Panel>
  );
}

function Addresses({ list }: { list: ScreenList | undefined }) {
  const { t } = useTranslation('screens');
  if (list === undefined) return null;
  return list.addresses.length === 0 ? (
    <p>{t('lan.notYet')}</p>
  ) : (
    <div className={styles['fields']}>
      <p>{t('lan.address')}</p>
      {list.addresses.map(address => (
        <output key={address} className={styles['key']}>
          {address}
        </output>
      ))}
    </div>
  );
}

function Code({ list }: { list: ScreenList | undefined }) {
  const { t } = useTranslation('screens');
  if (list === undefined || list.pairing === null) return null;
  const { code, untilMs } = list.pairing;
  return (
    <div role="status">
      <p>{t('lan.code', { time: clockText(untilMs) })}</p>
      <output className={styles['code']}>{code}</output>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'screens'>>['t'];
type Row = ScreenList['screens'][number];

function columnsIn(t: Translate, revoke: (screenId: string) => void): Column<Row>[] {
  return [
    { key: 'name', head: t('lan.name'), isRowHead: true, cell: ({ name }) => name },
    { key: 'role', head: t('lan.role'), cell: ({ role }) => t(`role.${role}`) },
    { key: 'seen', head: t('lan.seen'), cell: row => <Seen row={row} /> },
    {
      key: 'act',
      head: <span className="sr">{t('lan.revoke')}</span>,
      align: 'end',
      cell: ({ id }) => (
        <Button variant="quietDanger" onPress={() => revoke(id)}>
          {t('lan.revoke')}
        </Button>
      ),
    },
  ];
}

function Seen({ row: { isConnected, lastSeenAtMs } }: { row: Row }) {
  const { t } = useTranslation('screens');
  if (isConnected) return <Tag tone="ok">{t('lan.connected')}</Tag>;
  return lastSeenAtMs === null ? t('lan.never') : `${dateText(lastSeenAtMs)} ${clockText(lastSeenAtMs)}`;
}
