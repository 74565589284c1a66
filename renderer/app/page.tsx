import type { ReactNode } from 'react';
import { cx } from '../parts/cx.ts';
import styles from './shell.module.css';

/** The ground of a screen. Screens add their own grid by `className`. */
export function Page(props: { readonly className?: string | undefined; readonly children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={cx(styles['page'], props.className)}>
      {props.children}
    </main>
  );
}
