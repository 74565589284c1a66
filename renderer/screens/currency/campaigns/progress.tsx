import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../../src/contract/campaign.ts';
import { Tag, type Tone } from '../../../parts/tag.tsx';
import styles from './campaigns.module.css';

const TONE = {
  planned: 'info',
  open: 'brand',
  reached: 'ok',
  closed: 'plain',
  handedOver: 'ok',
} as const satisfies Record<CampaignView['state'], Tone>;

export function StateTag({ state }: { state: CampaignView['state'] }) {
  const { t } = useTranslation('campaigns');
  return <Tag tone={TONE[state]}>{t(`state.${state}`)}</Tag>;
}

/** How far it is: the bar ends at the target, the figure beside it does not. */
export function Progress({ campaign }: { campaign: Pick<CampaignView, 'percent'> }) {
  const { t } = useTranslation('campaigns');
  const { percent } = campaign;
  return (
    <div className={styles['progress']}>
      <div className={styles['track']} aria-hidden="true">
        <i style={{ inlineSize: `${Math.min(percent, 100)}%` }} />
      </div>
      <span className="sr">{t('progress', { percent })}</span>
      <b aria-hidden="true">{t('percent', { percent })}</b>
    </div>
  );
}
