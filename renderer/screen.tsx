import './theme/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '../src/base/assert.ts';
import { lastAppearance, setTheme } from './app/appearance.ts';
import { installKeyboard } from './keyboard/window-keyboard.ts';
import { openScreenLine } from './rpc/screen-line.ts';
import { ScreenApp } from './screens/beside/screen-app.tsx';
import { startTexts } from './text/i18n.ts';

const appearance = lastAppearance();
setTheme(appearance.theme);
await startTexts(appearance.language);
installKeyboard();
const line = await openScreenLine();

const root = document.getElementById('root');
assert(root !== null, 'screen: the page has no root');
createRoot(root).render(
  <StrictMode>
    <ScreenApp line={line} />
  </StrictMode>,
);
