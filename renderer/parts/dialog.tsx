import { useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { LayerContext } from '../keyboard/use-keyboard.ts';
import { keyboard } from '../keyboard/window-keyboard.ts';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';

export type DialogProps = {
  readonly title: ReactNode;
  /** Esc and the closing button. While a payment waits for its answer it may ask instead of closing. */
  readonly onClose: () => void;
  /** `sm` a question, `md` a form, `lg` a list or table, `full` the whole page above the strip. */
  readonly size?: 'sm' | 'md' | 'lg' | 'full';
  /** Beside the title: steps, an amount. */
  readonly head?: ReactNode;
  /** Buttons at the foot, the primary one last. */
  readonly foot?: ReactNode;
  /** A second column, such as a receipt; hidden on narrow screens. */
  readonly aside?: ReactNode;
  /** For a question that interrupts: read out at once, and Esc is the harmless answer. */
  readonly isAlert?: boolean;
  readonly hidesClose?: boolean;
  readonly children: ReactNode;
};

/**
 * A dialog or sheet above the page; the status strip stays in view. Mount it to open it.
 *
 * The focus goes to the field with `autoFocus`, or else to the dialog. Shortcuts of the page
 * below rest while it is open, and the focus returns to where it was.
 */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation();
  const { size = 'md', isAlert = false } = props;
  const [layer] = useState(keyboard.newLayerId);
  useLayoutEffect(() => keyboard.openLayer(layer), [layer]);
  const sheet = useRef<HTMLElement>(null);
  useKeysWithoutFocus(sheet, props.onClose);
  return (
    <ModalOverlay
      isOpen
      className={styles['scrim'] ?? ''}
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose();
      }}
    >
      <Modal className={cx(styles['sheet'], styles[size])}>
        <AriaDialog ref={sheet} className={styles['dialog'] ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
          <LayerContext value={layer}>
            <div className={styles['main']}>
              <header className={styles['head']}>
                <Heading slot="title" className={styles['title'] ?? ''}>
                  {props.title}
                </Heading>
                <div className={styles['extra']}>{props.head}</div>
                {props.hidesClose === true ? null : (
                  <IconButton icon="x" label={t('action.close')} onPress={props.onClose} />
                )}
              </header>
              <div className={styles['body']}>{props.children}</div>
              {props.foot === undefined ? null : <footer className={styles['foot']}>{props.foot}</footer>}
            </div>
            {props.aside === undefined ? null : <aside className={styles['aside']}>{props.aside}</aside>}
          </LayerContext>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * A button that is disabled while it has the focus leaves the focus to nobody, and keys would go nowhere:
 * they are the dialog's, and Esc closes it.
 */
function useKeysWithoutFocus(sheet: RefObject<HTMLElement | null>, onClose: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isOnTop =
      [...document.querySelectorAll('[role=dialog],[role=alertdialog]')].at(-1) === sheet.current;
    if (document.activeElement !== document.body || !isOnTop) return;
    sheet.current?.focus();
    if (event.key === 'Escape') onClose();
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Pushes the buttons after it to the end of a dialog's foot. What it holds is said beside them. */
export function FootSpace({ children }: { children?: ReactNode }) {
  return <p className={styles['footSpace']}>{children}</p>;
}
