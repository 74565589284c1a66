import styles from './keycap.module.css';

/** The key that does the same as the button around it. */
export function Keycap({ children }: { children: string }) {
  return <kbd className={styles['keycap']}>{children}</kbd>;
}
