import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { EmptyState } from '../../parts/states.tsx';

/** 마을사업: what neighbours have a grant for. */
export function VillageScreen() {
  const { t } = useTranslation('centre');
  return (
    <Page>
      <PageHead title={t('village.title')} />
      <Panel label={t('village.title')}>
        <EmptyState icon="village">{t('village.none')}</EmptyState>
      </Panel>
    </Page>
  );
}
