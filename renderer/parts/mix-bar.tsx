import { cx } from './cx.ts';
import styles from './mix-bar.module.css';

/** Told apart by pattern as well as by hue. */
export type Look = 'solid' | 'hatched' | 'dotted' | 'second' | 'quiet';

export type MixPart = { readonly key: string; readonly value: number; readonly look: Look };

/** The parts of a sum, side by side. Decoration: the same figures stand below it in words. */
export function MixBar({ parts, className }: { parts: readonly MixPart[]; className?: string | undefined }) {
  return (
    <div className={cx(styles['bar'], className)} aria-hidden="true">
      {parts
        .filter(part => part.value > 0)
        .map(part => (
          <i key={part.key} className={styles[part.look]} style={{ flex: part.value }} />
        ))}
    </div>
  );
}

/** The mark that joins a row of figures to its part of a bar. */
export function Swatch({ look }: { look: Look }) {
  return <i className={cx(styles['swatch'], styles[look])} aria-hidden="true" />;
}
