import type { Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { isInElectron } from '../../rpc/connect.ts';
import type { ScreenName } from '../../rpc/screen-line.ts';

type Windows = Settings['screens']['windows'];

/** Opens a screen beside the counter's own: a window that comes back at each start, or a tab. */
export function WindowSwitch(props: {
  readonly name: ScreenName;
  readonly windows: Windows;
  readonly label: string;
  readonly onChange: (windows: Windows) => void;
}) {
  const { name, windows } = props;
  if (!isInElectron()) return <Button onPress={() => openTab(name)}>{props.label}</Button>;
  return (
    <Switch
      isSelected={windows.includes(name)}
      onChange={isOpen => {
        const others = windows.filter(open => open !== name);
        props.onChange(isOpen ? [...others, name] : others);
      }}
    >
      {props.label}
    </Switch>
  );
}

/** A tab that this page opens has its token: the browser gives it a copy of what this tab keeps. */
function openTab(name: ScreenName): void {
  window.open(`screen.html?screen=${name}`);
}
