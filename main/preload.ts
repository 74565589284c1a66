import { ipcRenderer } from 'electron';

// The page's window, of which this file needs no more than the way a port gets across.
declare const window: {
  origin: string;
  addEventListener(type: 'message', listen: (event: PageMessage) => void): void;
  postMessage(message: unknown, origin: string, transfer: unknown[]): void;
};

interface PageMessage {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

// Nothing is exposed to the page. It asks in a message, and the answer is a message that carries one port:
// a port
// cannot pass contextBridge.
window.addEventListener('message', ({ source, origin, data }) => {
  if (source === window && origin === window.origin && data === 'rpc:ask') ipcRenderer.send('rpc:ask');
});
ipcRenderer.on('rpc:port', event => window.postMessage('rpc:port', window.origin, [...event.ports]));
