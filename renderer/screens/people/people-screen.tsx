import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { EmptyState } from '../../parts/states.tsx';

/** 주민: the people of the centre. */
export function PeopleScreen() {
  const { t } = useTranslation('centre');
  return (
    <Page>
      <PageHead title={t('people.title')} />
      <Panel label={t('people.title')}>
        <EmptyState icon="people">{t('people.none')}</EmptyState>
      </Panel>
    </Page>
  );
}
