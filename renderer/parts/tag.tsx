import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './tag.module.css';

export type Tone = 'plain' | 'ok' | 'warn' | 'danger' | 'info' | 'brand' | 'money';

const iconOf: Readonly<Partial<Record<Tone, IconName>>> = {
  ok: 'check',
  warn: 'alert',
  danger: 'alert',
  info: 'info',
};

/** A state: an icon and a word, never colour alone. */
export function Tag({
  tone = 'plain',
  icon = iconOf[tone],
  children,
}: {
  tone?: Tone;
  icon?: IconName | undefined;
  children: ReactNode;
}) {
  return (
    <span className={cx(styles['tag'], styles[tone])}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </span>
  );
}
