import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { EmptyState } from '../../parts/states.tsx';

/** 강좌: what the centre teaches, and when. */
export function ProgrammesScreen() {
  const { t } = useTranslation('centre');
  return (
    <Page>
      <PageHead title={t('programmes.title')} />
      <Panel label={t('programmes.title')}>
        <EmptyState icon="book">{t('programmes.none')}</EmptyState>
      </Panel>
    </Page>
  );
}
