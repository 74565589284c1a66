import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { isInElectron } from '../../rpc/connect.ts';
import { Failure } from '../../rpc/failure.tsx';
import { SCREENS, type ScreenName } from '../../rpc/screen-line.ts';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { Written } from './written.tsx';

const STAYS_MAX = 60;

/** 다른 화면: windows beside the counter's own, and what customers see. */
export function ScreensPanel({ settings: { screens } }: { settings: Settings }) {
  const { t } = useTranslation('screens');
  const { set, error } = useSave();
  const change = (changed: Partial<Settings['screens']>) =>
    set(now => ({ screens: { ...now.screens, ...changed } }));
  return (
    <Panel title={t('title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      {SCREENS.map(name =>
        isInElectron() ? (
          <Switch
            key={name}
            isSelected={screens.windows.includes(name)}
            onChange={isOpen => {
              const others = screens.windows.filter(open => open !== name);
              change({ windows: isOpen ? [...others, name] : others });
            }}
          >
            {t(`window.${name}`)}
          </Switch>
        ) : (
          <Button key={name} onPress={() => openTab(name)}>
            {t(`tab.${name}`)}
          </Button>
        ),
      )}
      {isInElectron() ? <p>{t('note')}</p> : null}
      <Switch
        isSelected={screens.showsDeliveryNumbers}
        onChange={showsDeliveryNumbers => change({ showsDeliveryNumbers })}
      >
        {t('showsDelivery')}
      </Switch>
      <Switch isSelected={screens.speaksReady} onChange={speaksReady => change({ speaksReady })}>
        {t('speaks')}
      </Switch>
      <Written
        label={t('stays')}
        value={String(screens.readyStaysMinutes)}
        maxLength={2}
        isNumber
        isRight={text => /^\d+$/.test(text) && Number(text) <= STAYS_MAX}
        fault={t('staysFault')}
        onSave={text => change({ readyStaysMinutes: Number(text) })}
      />
    </Panel>
  );
}

/** A tab that this page opens has its token: the browser gives it a copy of what this tab keeps. */
function openTab(name: ScreenName): void {
  window.open(`screen.html?screen=${name}`);
}
