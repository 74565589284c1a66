import { useTranslation } from 'react-i18next';
import type { ProjectCard } from '../../../src/contract/village.ts';
import { Tag, type Tone } from '../../parts/tag.tsx';

const TONE = {
  planned: 'info',
  chosen: 'brand',
  declined: 'plain',
  running: 'brand',
  settled: 'warn',
  closed: 'ok',
} as const satisfies Record<ProjectCard['state'], Tone>;

export function StateTag({ state }: { state: ProjectCard['state'] }) {
  const { t } = useTranslation('village');
  return <Tag tone={TONE[state]}>{t(`state.${state}`)}</Tag>;
}
