import { useRef } from 'react';
import { Button, type ButtonProps } from './button.tsx';

/** A button that asks for a file of the person's own. The same file can be chosen again. */
export function FileButton({
  accept,
  onFile,
  children,
  ...look
}: Pick<ButtonProps, 'variant' | 'icon' | 'isDisabled'> & {
  /** As an `input` has it: `.json,application/json`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly children: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={children}
        onChange={event => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button {...look} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
