import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './panel.module.css';

/**
 * A sheet of paper on the counter. Without a visible title it needs a `label`.
 *
 * @param note Quiet words at the end of the header.
 * @param actions Buttons at the end of the header.
 */
export function Panel(props: {
  readonly title?: ReactNode;
  readonly label?: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Room around the content, for what is not a full-width list or table. */
  readonly isPadded?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const headingId = useId();
  const hasHeader = props.title !== undefined;
  return (
    <section
      className={cx(styles['panel'], props.isPadded === true && styles['padded'], props.className)}
      {...(hasHeader ? { 'aria-labelledby': headingId } : { 'aria-label': props.label })}
    >
      {hasHeader ? (
        <header className={styles['header']}>
          <h2 id={headingId}>{props.title}</h2>
          <span className={styles['note']}>{props.note}</span>
          {props.actions}
        </header>
      ) : null}
      {props.children}
    </section>
  );
}

/** The head of a screen: its one title, what it is about, and its actions at the end. */
export function PageHead(props: {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles['head']}>
      <h1>{props.title}</h1>
      {props.sub === undefined ? null : <div className={styles['sub']}>{props.sub}</div>}
      <span className={styles['space']} />
      {props.children}
    </header>
  );
}
