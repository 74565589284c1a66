import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../../src/contract/device.ts';
import { ROUTED_PAPERS, type PrintingSettings, type RoutedPaper } from '../../../src/contract/printing.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './printing.module.css';
import { StationsForm } from './stations-form.tsx';

const SECONDS = [10, 15, 30, 60] as const;
/** The choice of no printer of its own. */
const USUAL = 'usual';

/** 종이와 조리 자리: which paper comes out where, who stands in, and who cooks what. */
export function RoutesDialog(props: {
  readonly printing: PrintingSettings;
  readonly printers: readonly DeviceStatus[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['printing', 'common']);
  const { client } = useCounter();
  const [draft, setDraft] = useState(props.printing);
  const [tab, setTab] = useState<'papers' | 'stations'>('papers');
  const save = useAct(client.settings.save, props.onClose);
  const stations = draft.stations.map(station => ({ ...station, name: station.name.trim() }));
  const isReady = stations.every(({ name }) => name !== '') && !save.isBusy;
  return (
    <Dialog
      title={t('routes.title')}
      size="md"
      onClose={props.onClose}
      head={
        <Segmented
          label={t('routes.title')}
          value={tab}
          onChange={setTab}
          segments={(['papers', 'stations'] as const).map(value => ({
            value,
            label: t(`routes.tab.${value}`),
          }))}
        />
      }
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!isReady}
            onPress={() => void save.run({ settings: { printing: { ...draft, stations } } })}
          >
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <Failure error={save.error} />
      {tab === 'papers' ? (
        <Papers draft={draft} printers={props.printers} onChange={setDraft} />
      ) : (
        <StationsForm draft={draft} onChange={setDraft} />
      )}
    </Dialog>
  );
}

interface FormProps {
  readonly draft: PrintingSettings;
  readonly printers: readonly DeviceStatus[];
  readonly onChange: (draft: PrintingSettings) => void;
}

function Papers({ draft, printers, onChange }: FormProps) {
  const { t } = useTranslation('printing');
  const places = ROUTED_PAPERS.filter(paper => paper !== 'label' || draft.printsLabels).flatMap(paper => {
    const isOfStations = (paper === 'kitchen' || paper === 'label') && draft.stations.length > 1;
    const own = isOfStations ? draft.stations : [];
    return [{ paper, station: null }, ...own.map(station => ({ paper, station }))];
  });
  return (
    <div className={styles['rows']}>
      <p className={styles['lead']}>{t('routes.lead')}</p>
      {places.map(({ paper, station }) => (
        <PaperRow
          key={`${paper} ${station?.id ?? ''}`}
          draft={draft}
          printers={printers}
          onChange={onChange}
          paper={paper}
          station={station}
        />
      ))}
      <Segmented
        label={t('routes.seconds')}
        value={String(draft.failOverSeconds)}
        onChange={seconds => onChange({ ...draft, failOverSeconds: Number(seconds) })}
        segments={SECONDS.map(count => ({ value: String(count), label: t('routes.after', { count }) }))}
      />
      <p className={styles['lead']}>{t('routes.secondsNote')}</p>
      <Switch isSelected={draft.printsLabels} onChange={printsLabels => onChange({ ...draft, printsLabels })}>
        {t('routes.labels')}
      </Switch>
    </div>
  );
}

/** Where one kind of paper comes out, and who stands in. */
function PaperRow(
  props: FormProps & {
    readonly paper: RoutedPaper;
    readonly station: PrintingSettings['stations'][number] | null;
  },
) {
  const { t } = useTranslation('printing');
  const { draft, printers, paper, station } = props;
  const stationId = station?.id ?? null;
  const isThis = (route: PrintingSettings['routes'][number]) =>
    route.paper === paper && route.stationId === stationId;
  const route = draft.routes.find(isThis);
  const set = (printerId: string, backupId: string) => {
    const others = draft.routes.filter(one => !isThis(one));
    const backupIds = backupId === USUAL || backupId === printerId ? [] : [backupId];
    const routes = printerId === USUAL ? others : [...others, { paper, stationId, printerId, backupIds }];
    props.onChange({ ...draft, routes });
  };
  const choices = printers.map(({ id, name }) => ({ value: id, label: name }));
  const printerId = route?.printerId ?? USUAL;
  const name =
    station === null ? t(`routes.paper.${paper}`) : `${t(`routes.paper.${paper}`)} · ${station.name}`;
  return (
    <div className={styles['row']} role="group" aria-label={name}>
      <b>{name}</b>
      <Select
        label={t('routes.printer')}
        value={printerId}
        onChange={id => set(id, route?.backupIds[0] ?? USUAL)}
        choices={[
          { value: USUAL, label: t(station === null ? 'routes.first' : 'routes.asOthers') },
          ...choices,
        ]}
      />
      {printerId === USUAL ? (
        <span />
      ) : (
        <Select
          label={t('routes.backup')}
          value={route?.backupIds[0] ?? USUAL}
          onChange={id => set(printerId, id)}
          choices={[
            { value: USUAL, label: t('routes.noBackup') },
            ...choices.filter(({ value }) => value !== printerId),
          ]}
        />
      )}
    </div>
  );
}
