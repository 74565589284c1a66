import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button.tsx';
import { ErrorState } from '../parts/states.tsx';

type Props = {
  readonly children: ReactNode;
  readonly onCrash: (error: unknown, stack: string) => void;
};

/** Keeps the rail and the strip alive when a screen throws: a bug in one screen never closes the shop. */
export class CrashGuard extends Component<Props, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onCrash(error, info.componentStack ?? '');
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return <Crashed onRetry={() => this.setState({ hasCrashed: false })} />;
  }
}

function Crashed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('errors');
  return (
    <ErrorState
      what={t('crash.what')}
      now={t('crash.now')}
      action={
        <Button variant="primary" shortcut="F9" onPress={onRetry}>
          {t('crash.action')}
        </Button>
      }
    />
  );
}
