import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { keycapOf, type Combo } from '../keyboard/combo.ts';
import { useShortcut } from '../keyboard/use-keyboard.ts';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { Keycap } from './keycap.tsx';
import styles from './segmented.module.css';

export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly icon?: IconName;
  readonly shortcut?: Combo;
  readonly isDisabled?: boolean;
};

/** One of a few, always exactly one. */
export function Segmented<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}) {
  return (
    <ToggleButtonGroup
      className={cx(styles['segmented'], props.className)}
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={keys => {
        const chosen = props.segments.find(segment => keys.has(segment.value));
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      {props.segments.map(segment => (
        <SegmentButton key={segment.value} segment={segment} onChoose={props.onChange} />
      ))}
    </ToggleButtonGroup>
  );
}

function SegmentButton<Value extends string>(props: {
  readonly segment: Segment<Value>;
  readonly onChoose: (value: Value) => void;
}) {
  const { value, label, icon, shortcut, isDisabled = false } = props.segment;
  useShortcut(shortcut, () => props.onChoose(value), { isEnabled: !isDisabled });
  return (
    <ToggleButton id={value} isDisabled={isDisabled} className={cx(styles['segment'])}>
      {icon === undefined ? null : <Icon name={icon} size="s" />}
      {label}
      {shortcut === undefined ? null : <Keycap>{keycapOf(shortcut)}</Keycap>}
    </ToggleButton>
  );
}
