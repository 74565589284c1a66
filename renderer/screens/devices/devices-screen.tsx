import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead } from '../../parts/panel.tsx';

export function DevicesScreen() {
  const { t } = useTranslation('shell');
  return (
    <Page>
      <PageHead title={t('screen.devices')} />
    </Page>
  );
}
