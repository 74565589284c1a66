import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { setTheme, setTypeSize, showLanguage, themes, typeSizes } from '../../app/appearance.ts';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { languages } from '../../text/i18n.ts';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { playScanned } from '../../parts/sounds.ts';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

const VOLUMES = ['off', 'low', 'normal', 'high'] as const;

/** How the screen looks and sounds, taking effect at once. */
export function LookPanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['settings', 'common']);
  const { set, error } = useSave();
  return (
    <Panel title={t('look.title')} isPadded className={styles['pairs']}>
      <Failure error={error} />
      <Select
        label={t('look.language')}
        value={settings.language}
        onChange={language => {
          void showLanguage(language);
          set({ language });
        }}
        choices={languages.map(value => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <Select
        label={t('look.sound')}
        value={settings.sound}
        onChange={sound => {
          playScanned(sound);
          set({ sound });
        }}
        choices={VOLUMES.map(value => ({ value, label: t(`look.${value}`) }))}
      />
      <Select
        className={styles['wide']}
        label={t('look.theme')}
        value={settings.theme}
        onChange={theme => {
          setTheme(theme);
          set({ theme });
        }}
        choices={themes.map(value => ({ value, label: t(`look.${value}`) }))}
      />
      <Select
        className={styles['wide']}
        label={t('look.typeSize')}
        value={settings.typeSize}
        onChange={typeSize => {
          setTypeSize(typeSize);
          set({ typeSize });
        }}
        choices={typeSizes.map(value => ({ value, label: t(`look.type.${value}`) }))}
      />
    </Panel>
  );
}
