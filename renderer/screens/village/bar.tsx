import styles from './village.module.css';

/** How much of a sum is spent. Decoration: the figures stand beside it in words. */
export function Bar({ part, whole }: { part: number; whole: number }) {
  const percent = whole === 0 ? 0 : Math.min(100, Math.max(0, (part * 100) / whole));
  return (
    <div className={styles['bar']} aria-hidden="true">
      <i style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
