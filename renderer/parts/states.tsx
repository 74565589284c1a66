import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './states.module.css';

/** One line saying what will appear here, and the one action. */
export function EmptyState(props: {
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles['state']}>
      {props.icon === undefined ? null : <Icon name={props.icon} size="l" className={styles['icon']} />}
      <p>{props.children}</p>
      {props.action}
    </div>
  );
}

/** A wait that is shorter than this shows nothing. */
const QUIET_MS = 400;

/** Nothing for 400 ms, then a word in place. */
export function Loading({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setIsSlow(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className={styles['state']} role="status">
      {isSlow ? <p>{children ?? t('state.loading')}</p> : null}
    </div>
  );
}

export type ErrorStateProps = {
  /** What happened, as a sentence. */
  readonly what: ReactNode;
  /** Whether money moved. `none` where no money is concerned. */
  readonly money?: 'notMoved' | 'moved' | 'unknown' | 'none';
  /** What to do now, as a sentence. */
  readonly now: ReactNode;
  readonly action?: ReactNode;
  readonly code?: string;
  readonly incidentId?: string;
  /** A strip inside a form or a panel, instead of the whole place. */
  readonly isInline?: boolean;
};

/** What happened, whether money moved, what to do now; then the action, and the code in small type. */
export function ErrorState({ money = 'none', isInline = false, ...props }: ErrorStateProps) {
  const { t } = useTranslation('errors');
  return (
    <div className={cx(styles['error'], isInline && styles['inline'])} role="alert">
      <Icon name="alert" size={isInline ? 'm' : 'l'} />
      <div className={styles['words']}>
        <p className={styles['what']}>{props.what}</p>
        {money === 'none' ? null : <p className={styles['money']}>{t(`money.${money}`)}</p>}
        <p>{props.now}</p>
        {props.action === undefined ? null : <div className={styles['action']}>{props.action}</div>}
        {props.code === undefined && props.incidentId === undefined ? null : (
          <p className={styles['code']}>
            {props.code === undefined ? null : <span>{t('code', { code: props.code })}</span>}
            {props.incidentId === undefined ? null : <span>{t('incident', { id: props.incidentId })}</span>}
          </p>
        )}
      </div>
    </div>
  );
}

/** A strip that says one thing about the place it is in: an icon, words, and perhaps an action. */
export function Notice(props: {
  readonly tone: 'ok' | 'warn' | 'danger' | 'info' | 'brand' | 'money';
  readonly icon?: IconName;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const icon = props.icon ?? (props.tone === 'ok' ? 'check' : props.tone === 'info' ? 'info' : 'alert');
  return (
    <div className={cx(styles['notice'], styles[props.tone])} role="status">
      <Icon name={icon} />
      <div className={styles['noticeText']}>{props.children}</div>
      {props.action}
    </div>
  );
}
