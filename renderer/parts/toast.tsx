import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './toast.module.css';

export type ToastMessage = {
  readonly text: string;
  readonly icon?: IconName;
  /** Takes back what the message tells of. Ctrl+Z does the same while it shows. */
  readonly undo?: () => void;
};

const SHOWN_MS = 4_000;
const SHOWN_WITH_UNDO_MS = 8_000;

let shown: (ToastMessage & { readonly id: number }) | null = null;
let lastId = 0;
const watchers = new Set<() => void>();

function show(next: typeof shown): void {
  shown = next;
  for (const watcher of watchers) watcher();
}

/** Says something for a moment. Never for payment, a failed print or an order: those stay until handled. */
export function showToast(message: ToastMessage): void {
  show({ ...message, id: ++lastId });
}

export function hideToast(): void {
  show(null);
}

/** Where toasts appear: one at a time, bottom centre, over the strip. Mounted once, by the shell. */
export function ToastPlace() {
  const { t } = useTranslation();
  const toast = useSyncExternalStore(
    watcher => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );
  useEffect(() => {
    if (toast === null) return undefined;
    const timer = window.setTimeout(hideToast, toast.undo === undefined ? SHOWN_MS : SHOWN_WITH_UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [toast]);
  const undo = toast?.undo;
  return (
    // The attribute keeps an open dialog from hiding it and from closing when it is pressed.
    <div className={styles['place']} role="status" data-react-aria-top-layer="true">
      {toast === null ? null : (
        <div key={toast.id} className={cx(styles['toast'], undo !== undefined && styles['withUndo'])}>
          <Icon name={toast.icon ?? 'check'} size="s" />
          <span>{toast.text}</span>
          {undo === undefined ? null : (
            <Button
              className={styles['undo']}
              variant="quiet"
              icon="undo"
              shortcut="Ctrl+Z"
              onPress={() => {
                hideToast();
                undo();
              }}
            >
              {t('action.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
