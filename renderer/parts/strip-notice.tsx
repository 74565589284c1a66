import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './strip-notice.module.css';

/**
 * What a person has to answer, on every screen, over the right end of the strip: there it covers the clock
 * and nothing that is worked with. It stays until it is answered.
 */
export function StripNotice({
  tone,
  icon,
  children,
  ...rest
}: {
  readonly tone: 'brand' | 'money' | 'warn' | 'danger';
  readonly icon: IconName;
  readonly children: ReactNode;
} & Pick<ComponentProps<'div'>, 'role' | 'aria-label'> & {
    readonly [data: `data-${string}`]: string | number | boolean;
  }) {
  return (
    <div {...rest} className={styles['notice']} data-tone={tone}>
      <Icon name={icon} />
      {children}
    </div>
  );
}

/** Where they stand, side by side. Mounted once, by the shell. */
export function NoticePlace({ children }: { readonly children: ReactNode }) {
  return <div className={styles['place']}>{children}</div>;
}
