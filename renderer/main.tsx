import './theme/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '../src/base/assert.ts';
import { App } from './app/app.tsx';
import { lastAppearance, setTheme, setTypeSize } from './app/appearance.ts';
import { connect } from './rpc/connect.ts';
import { installKeyboard } from './keyboard/window-keyboard.ts';
import { startTexts } from './text/i18n.ts';

const appearance = lastAppearance();
setTheme(appearance.theme);
setTypeSize(appearance.typeSize);
await startTexts(appearance.language);
installKeyboard();
const connection = await connect();

const root = document.getElementById('root');
assert(root !== null, 'main: the page has no root');
createRoot(root).render(
  <StrictMode>
    <App connection={connection} />
  </StrictMode>,
);
