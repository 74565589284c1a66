import styles from './keycap.module.css';

/**
 * The key that does the same as what it stands on. It is no part of a button's name; only the list of all
 * keys has it read out.
 */
export function Keycap(props: { readonly children: string; readonly isRead?: boolean }) {
  return (
    <kbd className={styles['keycap']} aria-hidden={props.isRead !== true}>
      {props.children}
    </kbd>
  );
}
