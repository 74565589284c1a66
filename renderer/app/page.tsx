import type { ReactNode } from 'react';
import { cx } from '../parts/cx.ts';
import styles from './shell.module.css';

/** The ground of a screen. One without a grid of its own by `className` has its head and one panel. */
export function Page(props: { readonly className?: string | undefined; readonly children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={cx(styles['page'], props.className ?? styles['plain'])}>
      {props.children}
    </main>
  );
}
