import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { createTapGuard, type TapGuard } from './tap-guard.ts';

const GuardContext = createContext<TapGuard>(createTapGuard());

/** Watches all fingers on the screen, so that its buttons know which taps are meant. */
export function TapArea({ children }: { children: ReactNode }) {
  const [guard] = useState(createTapGuard);
  useEffect(() => {
    const down = ({ pointerId }: PointerEvent) => guard.down(pointerId);
    const up = ({ pointerId }: PointerEvent) => guard.up(pointerId);
    window.addEventListener('pointerdown', down, true);
    for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, up, true);
    return () => {
      window.removeEventListener('pointerdown', down, true);
      for (const end of ['pointerup', 'pointercancel'] as const) window.removeEventListener(end, up, true);
    };
  }, [guard]);
  return <GuardContext value={guard}>{children}</GuardContext>;
}

export function useTapGuard(): TapGuard {
  return useContext(GuardContext);
}

/** A button for wet hands: large, and deaf to a second tap that bounces and to a palm. */
export function TapButton(props: {
  readonly className: string | undefined;
  readonly onTap: () => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
  /** For what stays down: a dish that is done. */
  readonly isPressed?: boolean;
  readonly label?: string;
}) {
  const guard = useTapGuard();
  return (
    <button
      type="button"
      className={props.className}
      disabled={props.isDisabled ?? false}
      onClick={({ clientX, clientY, timeStamp }) => {
        if (guard.takes({ x: clientX, y: clientY, atMs: timeStamp })) props.onTap();
      }}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      {props.children}
    </button>
  );
}
