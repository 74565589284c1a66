import { useTranslation } from 'react-i18next';
import { ErrorState, Notice } from '../parts/states.tsx';
import { refusalOf, type Refusal } from './refusal.ts';

/**
 * Why a change did not happen, in words, in the place where it was asked for. Nothing while there is no
 * error.
 *
 * @param say What the screen itself has to say of a refusal; undefined leaves it to the words of every
 * screen.
 */
export function Failure(props: {
  readonly error: unknown;
  readonly say?: (refusal: Refusal) => string | undefined;
}) {
  const { t } = useTranslation('errors');
  if (props.error === undefined) return null;
  const refusal = refusalOf(props.error);
  const said = refusal === undefined ? undefined : props.say?.(refusal);
  if (said !== undefined) return <Notice tone="danger">{said}</Notice>;
  if (refusal === undefined)
    return <ErrorState isInline what={t('transport.what')} now={t('transport.now')} />;
  if (refusal.code === 'FORBIDDEN')
    return <ErrorState isInline what={t('forbidden.what')} now={t('forbidden.now')} />;
  if (refusal.code === 'STORAGE_FAILED')
    return <ErrorState isInline what={t('storage.what')} now={t('storage.now')} />;
  if (refusal.code === 'INTERNAL') {
    const { incidentId } = refusal.data;
    return (
      <ErrorState isInline what={t('unexpected.what')} now={t('unexpected.now')} incidentId={incidentId} />
    );
  }
  return <ErrorState isInline what={t('refused.what')} now={t('refused.now')} code={refusal.code} />;
}
