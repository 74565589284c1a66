import { cx } from './cx.ts';
import { shapes, type IconName } from './icon-shapes.tsx';

export type { IconName } from './icon-shapes.tsx';

/**
 * A line icon. It is decoration: the word beside it says the same, so screen readers skip it.
 *
 * @param size `s` 18 px, `m` 22 px, `l` 28 px.
 */
export function Icon({
  name,
  size = 'm',
  className,
}: {
  name: IconName;
  size?: 's' | 'm' | 'l';
  className?: string | undefined;
}) {
  return (
    <svg className={cx('ic', size !== 'm' && size, className)} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
