import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listPorts, listUsbPorts, openPort, portOpener, type Port } from '../../main/devices/port.ts';
import { serialAt } from '../support/device-hub.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';

/**
 * Goal: a line says why it cannot be opened or went away, and nothing that is written to one waits for ever.
 * Method: the real serial binding on pseudo-terminals, and real sockets.
 */
const ports: Port[] = [];
const lines: PtyLine[] = [];
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(ports.splice(0).map(port => port.close()));
  for (const line of lines.splice(0)) line.close();
  for (const server of servers.splice(0)) server.close();
});

const plug = () => {
  const line = openPtyLine();
  lines.push(line);
  return line;
};

const open = async (...[address]: Parameters<typeof openPort>) => {
  const port = await portOpener({ connectMs: 300, stallMs: 300, pulseMs: 100 })(address);
  ports.push(port);
  return port;
};

/** A network printer, of which `onSocket` is the far end. */
async function listen(onSocket: (socket: Socket) => void): Promise<{ host: string; port: number }> {
  const server = createServer(socket => onSocket(socket.on('error', () => {})));
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { host: '127.0.0.1', port: typeof address === 'object' && address !== null ? address.port : 0 };
}

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('a serial line', () => {
  it('carries every byte both ways, those of flow control too', async () => {
    const line = plug();
    const port = await open(serialAt(line.path));
    const heard: number[] = [];
    port.onData(bytes => heard.push(...bytes));
    await port.write(EVERY_BYTE);
    line.send(EVERY_BYTE);
    await until(() => heard.length === 256 && line.received().length === 256, 'all bytes');
    expect(heard).toEqual([...EVERY_BYTE]);
    expect([...line.received()]).toEqual([...EVERY_BYTE]);
  });

  it('that is not there is not found; one that is in use is refused', async () => {
    await expect(open(serialAt('/dev/ieum-no-such-line'))).rejects.toMatchObject({ fault: 'NOT_FOUND' });
    const line = plug();
    await open(serialAt(line.path));
    await expect(open(serialAt(line.path))).rejects.toMatchObject({ fault: 'ACCESS_DENIED' });
  });

  it('that is pulled says so once, and takes nothing more', async () => {
    const line = plug();
    const port = await open(serialAt(line.path));
    const faults: string[] = [];
    port.onGone(fault => faults.push(fault));
    port.onData(() => {});
    line.close();
    await until(() => faults.length > 0, 'gone');
    await expect(port.write(EVERY_BYTE)).rejects.toMatchObject({ fault: 'DISCONNECTED' });
    expect(faults).toEqual(['DISCONNECTED']);
  });

  it('that was closed here is not reported as gone, and can be opened again at once', async () => {
    const line = plug();
    const port = await open(serialAt(line.path));
    const faults: string[] = [];
    port.onGone(fault => faults.push(fault));
    await port.close();
    await expect(port.write(EVERY_BYTE)).rejects.toMatchObject({ fault: 'DISCONNECTED' });
    await (await open(serialAt(line.path))).write(EVERY_BYTE);
    expect(faults).toEqual([]);
  });

  it('that takes nothing more is given up and closed, and what waited for it is told', async () => {
    const line = plug();
    const port = await open({ ...serialAt(line.path), xon: true });
    const faults: string[] = [];
    port.onGone(fault => faults.push(fault));
    port.onData(() => {});
    line.send([0x13]);
    await new Promise(resolve => setTimeout(resolve, 50));
    await expect(port.write(new Uint8Array(50_000))).rejects.toMatchObject({ fault: 'TIMEOUT' });
    expect(faults).toEqual(['TIMEOUT']);
  });
});

describe('a network printer', () => {
  it('is given its bytes before the line is closed', async () => {
    const received: number[] = [];
    const address = await listen(socket => socket.on('data', bytes => received.push(...bytes)));
    const port = await open({ kind: 'tcp', ...address });
    await port.write(EVERY_BYTE);
    await port.close();
    await until(() => received.length === 256, 'all bytes');
    expect(received).toEqual([...EVERY_BYTE]);
  });

  it('that nobody is at is not found', async () => {
    const address = await listen(() => {});
    await new Promise(resolve => servers.splice(0)[0]?.close(resolve));
    await expect(open({ kind: 'tcp', ...address })).rejects.toMatchObject({ fault: 'NOT_FOUND' });
    await expect(open({ kind: 'tcp', host: 'no-such-printer.invalid', port: 9_100 })).rejects.toMatchObject({
      fault: 'NOT_FOUND',
    });
  });

  it('that hangs up says so', async () => {
    const address = await listen(socket => setTimeout(() => socket.destroy(), 20));
    const port = await open({ kind: 'tcp', ...address });
    const faults: string[] = [];
    port.onGone(fault => faults.push(fault));
    port.onData(() => {});
    await until(() => faults.length > 0, 'gone');
    expect(faults).toEqual(['DISCONNECTED']);
  });

  it('that takes nothing more is given up, and closing it does not wait for it', async () => {
    const address = await listen(socket => socket.pause());
    const port = await open({ kind: 'tcp', ...address });
    const faults: string[] = [];
    port.onGone(fault => faults.push(fault));
    await expect(port.write(new Uint8Array(50_000_000))).rejects.toMatchObject({ fault: 'TIMEOUT' });
    expect(faults).toEqual(['TIMEOUT']);
    await port.close();
  });
});

describe('the list of ports', () => {
  it('is there on a system that cannot list them, and is empty then', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/ieum-no-such-folder';
    try {
      expect(await listPorts()).toEqual([]);
      expect(await listUsbPorts()).toEqual([]);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
