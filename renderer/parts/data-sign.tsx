import { cx } from './cx.ts';
import styles from './data-sign.module.css';
import { Icon, type IconName } from './icon.tsx';

/**
 * One device or connection on the status strip: icon, name, mark and word.
 * Healthy is plain text, a warning a filled pill, a fault a danger pill.
 */
export function DataSign(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'down';
  readonly word: string;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={cx(styles['sign'], styles[props.state])}
      data-state={props.state}
      onClick={props.onPress}
    >
      <Icon name={props.icon} size="s" />
      <b>{props.name}</b>
      <span className={styles['word']} role={props.state === 'down' ? 'alert' : 'status'}>
        <Icon name={props.state === 'ok' ? 'check' : 'alert'} />
        <span data-word="">{props.word}</span>
      </span>
    </button>
  );
}
