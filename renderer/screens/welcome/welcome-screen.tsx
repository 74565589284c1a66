import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CentreProfile, ShopProfile } from '../../../src/contract/settings.ts';
import { checkBusinessNumber } from '../../../src/tax/business-number.ts';
import { showLanguage } from '../../app/appearance.ts';
import { Mark } from '../../app/rail.tsx';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { languages } from '../../text/i18n.ts';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { CentreFields, EMPTY_CENTRE, isCentreRight, writtenCentre } from './centre-fields.tsx';
import { NO_SHOP } from './no-shop.ts';
import { shownBusinessNumber } from './shown-business-number.ts';
import styles from './welcome.module.css';

const VIRTUAL = 'virtual:';

/** The first start: one press to the demo shop, or one form to one's own. */
export function WelcomeScreen() {
  const { t, i18n } = useTranslation(['welcome', 'common']);
  const { client } = useCounter();
  const language = i18n.language === 'en' ? 'en' : 'ko';
  const setUp = useAct(client.app.setUp);
  const saveDevice = useAct(client.device.save);
  return (
    <main id="main" className={styles['welcome']}>
      <header className={styles['head']}>
        <Mark />
        <div>
          <h1>{t('hello')}</h1>
          <p>{t('lead')}</p>
        </div>
        <Segmented
          className={styles['language']}
          label={t('language')}
          value={language}
          onChange={chosen => void showLanguage(chosen)}
          segments={languages.map(value => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
      </header>
      {setUp.error === undefined ? null : <Notice tone="danger">{t('refused')}</Notice>}
      <div className={styles['ways']}>
        <Panel title={t('demo.title')} isPadded className={styles['demo']}>
          <p>{t('demo.what')}</p>
          <Button
            variant="primary"
            size="xl"
            icon="shop"
            autoFocus
            isDisabled={setUp.isBusy}
            onPress={() => void setUp.run({ language, start: { kind: 'demo', place: 'shop' } })}
          >
            {t('demo.start')}
          </Button>
          <p>{t('demo.whatBoth')}</p>
          <Button
            variant="tint"
            size="lg"
            icon="people"
            isDisabled={setUp.isBusy}
            onPress={() => void setUp.run({ language, start: { kind: 'demo', place: 'both' } })}
          >
            {t('demo.startBoth')}
          </Button>
        </Panel>
        <OwnPlace
          isBusy={setUp.isBusy}
          onStart={async (start, devices) => {
            const done = await setUp.run({ language, start });
            if (done !== undefined) for (const device of devices) await saveDevice.run({ device });
          }}
        />
      </div>
    </main>
  );
}

type NewDevice = {
  readonly id: null;
  readonly kind: 'printer' | 'scanner';
  readonly name: string;
  readonly url: string;
  readonly profileId: string | null;
};

type OwnStart =
  | { readonly kind: 'shop'; readonly shop: ShopProfile }
  | { readonly kind: 'centre'; readonly centre: CentreProfile };

/** One's own shop or centre: who it is, and the devices that are plugged in. */
function OwnPlace(props: {
  readonly isBusy: boolean;
  readonly onStart: (start: OwnStart, devices: readonly NewDevice[]) => Promise<void>;
}) {
  const { t } = useTranslation(['welcome', 'common']);
  const [kind, setKind] = useState<OwnStart['kind']>('shop');
  const [shop, setShop] = useState(NO_SHOP);
  const [centre, setCentre] = useState(EMPTY_CENTRE);
  const [printer, setPrinter] = useState(VIRTUAL);
  const [scanner, setScanner] = useState(VIRTUAL);
  const [isAsked, setAsked] = useState(false);
  const words = kind === 'shop' ? 'own' : 'ownCentre';
  const start = () => {
    setAsked(true);
    if (!(kind === 'shop' ? isShopRight(shop) : isCentreRight(centre))) return;
    const devices = devicesOf(printer, scanner, t('devices.printer'), t('devices.scanner'));
    void props.onStart(kind === 'shop' ? { kind, shop } : { kind, centre: writtenCentre(centre) }, devices);
  };
  const choose = (chosen: OwnStart['kind']) => {
    setKind(chosen);
    setAsked(false);
  };
  return (
    <Panel title={t(`${words}.title`)} note={t(`${words}.what`)} isPadded className={styles['own']}>
      <Segmented
        label={t('kind.label')}
        value={kind}
        onChange={choose}
        segments={[
          { value: 'shop', label: t('kind.shop'), icon: 'shop' },
          { value: 'centre', label: t('kind.centre'), icon: 'people' },
        ]}
      />
      <div className={styles['fields']}>
        {kind === 'shop' ? (
          <ShopFields shop={shop} isAsked={isAsked} onChange={setShop} />
        ) : (
          <CentreFields centre={centre} isAsked={isAsked} onChange={setCentre} />
        )}
        <Devices printer={printer} scanner={scanner} onPrinter={setPrinter} onScanner={setScanner} />
      </div>
      <Button variant="tint" size="lg" isDisabled={props.isBusy} onPress={start}>
        {t(`${words}.start`)}
      </Button>
    </Panel>
  );
}

function isShopRight(shop: ShopProfile): boolean {
  const { name, representative, businessNumber } = faultsOf(shop);
  return !name && !representative && businessNumber === 'ok';
}

/** What is missing shows once the start was asked for; a whole business number is checked at once. */
function ShopFields(props: {
  readonly shop: ShopProfile;
  readonly isAsked: boolean;
  readonly onChange: (shop: ShopProfile) => void;
}) {
  const { t } = useTranslation('welcome');
  const { shop, isAsked } = props;
  const faults = faultsOf(shop);
  const set = (change: Partial<ShopProfile>) => props.onChange({ ...shop, ...change });
  const fault = (key: 'name' | 'representative') => (isAsked && faults[key] ? t(`fault.${key}`) : undefined);
  const digits = shop.businessNumber;
  const checksNumber = isAsked || digits.length === 10;
  return (
    <>
      <TextField
        label={t('own.name')}
        value={shop.name}
        maxLength={40}
        fault={fault('name')}
        onChange={name => set({ name })}
      />
      <TextField
        label={t('own.businessNumber')}
        value={shownBusinessNumber(digits)}
        inputMode="numeric"
        maxLength={12}
        placeholder="137-82-12347"
        fault={
          checksNumber && faults.businessNumber !== 'ok' ? t(`fault.${faults.businessNumber}`) : undefined
        }
        onChange={text => set({ businessNumber: text.replace(/\D/g, '').slice(0, 10) })}
      />
      <TextField
        label={t('own.representative')}
        value={shop.representative}
        maxLength={40}
        fault={fault('representative')}
        onChange={representative => set({ representative })}
      />
      <TextField
        label={t('own.phone')}
        value={shop.phone}
        maxLength={20}
        inputMode="tel"
        isOptional
        onChange={phone => set({ phone })}
      />
      <TextField
        className={styles['wide']}
        label={t('own.address')}
        value={shop.address}
        maxLength={100}
        isOptional
        onChange={address => set({ address })}
      />
      <Segmented
        className={styles['wide']}
        label={t('own.taxation')}
        value={shop.taxation}
        onChange={taxation => set({ taxation })}
        segments={[
          { value: 'taxable', label: t('own.taxable') },
          { value: 'exempt', label: t('own.exempt') },
        ]}
      />
    </>
  );
}

function Devices(props: {
  readonly printer: string;
  readonly scanner: string;
  readonly onPrinter: (url: string) => void;
  readonly onScanner: (url: string) => void;
}) {
  const { t } = useTranslation(['welcome', 'common']);
  const { queries } = useCounter();
  const ports = useQuery(queries.device.choices.queryOptions()).data?.ports ?? [];
  if (ports.length === 0) return <p className={styles['note']}>{t('devices.none')}</p>;
  const choices = [
    { value: VIRTUAL, label: t('devices.virtual') },
    ...ports.map(port => ({ value: `serial:${port.path}`, label: port.label })),
  ];
  return (
    <>
      <Select
        label={t('devices.printer')}
        value={props.printer}
        choices={choices}
        onChange={props.onPrinter}
      />
      <Select
        label={t('devices.scanner')}
        value={props.scanner}
        choices={choices}
        onChange={props.onScanner}
      />
    </>
  );
}

/** Real devices that were chosen; virtual ones are there anyway. */
function devicesOf(
  printer: string,
  scanner: string,
  printerName: string,
  scannerName: string,
): readonly NewDevice[] {
  const devices: NewDevice[] = [
    { id: null, kind: 'printer', name: printerName, url: printer, profileId: 'epson-80-48' },
    { id: null, kind: 'scanner', name: scannerName, url: scanner, profileId: null },
  ];
  return devices.filter(device => device.url !== VIRTUAL);
}

function faultsOf(shop: ShopProfile) {
  return {
    name: shop.name.trim() === '',
    representative: shop.representative.trim() === '',
    businessNumber: checkBusinessNumber(shop.businessNumber),
  };
}
