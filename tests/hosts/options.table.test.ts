import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionWords, parseOptions, type Options } from '../../main/options.ts';

const linux = { platform: 'linux', env: {} };

function run(...args: string[]): Options {
  const parsed = parseOptions(args, 'refuse', linux);
  if (parsed.kind !== 'run') throw new Error(`refused: ${JSON.stringify(parsed)}`);
  return parsed.options;
}

describe('the command line', () => {
  it('without options opens a window on the usual folder', () => {
    expect(run()).toEqual({
      headless: false,
      port: undefined,
      dataDir: join(homedir(), '.local/share/ieum-counter'),
      demo: false,
      hasPast: true,
      opensBrowser: true,
      printers: [],
      scanners: [],
      callerIds: [],
      language: undefined,
    });
  });

  it('takes every option, and printers and scanners more than once', () => {
    const words = [
      '--headless',
      '--port',
      '0',
      '--data',
      'shop',
      '--demo',
      '--no-past',
      '--no-open',
      '--lang',
      'en',
    ];
    const devices = ['--printer', 'virtual:', '--printer=tcp:192.168.0.50:9100', '--scanner', 'virtual:'];
    const boxes = ['--caller-id', 'virtual:'];
    expect(run(...words, ...devices, ...boxes)).toEqual({
      headless: true,
      port: 0,
      dataDir: resolve('shop'),
      demo: true,
      hasPast: false,
      opensBrowser: false,
      printers: ['virtual:', 'tcp:192.168.0.50:9100'],
      scanners: ['virtual:'],
      callerIds: ['virtual:'],
      language: 'en',
    });
  });

  it('a demo never shares the folder of the real shop', () => {
    expect(run('--demo').dataDir).toBe(join(homedir(), '.local/share/ieum-counter-demo'));
    expect(run('--demo', '--data', '/shop').dataDir).toBe('/shop');
  });

  it.each([
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/ieum-counter'],
    ['darwin', {}, join(homedir(), 'Library/Application Support/ieum-counter')],
    ['win32', { LOCALAPPDATA: '/Local' }, '/Local/ieum-counter'],
  ])('on %s the usual folder is where programs keep their data', (platform, env, dataDir) => {
    expect(parseOptions([], 'refuse', { platform, env })).toMatchObject({ options: { dataDir } });
  });

  it.each([
    [['--prot', '1'], 'There is no option "--prot". See --help.'],
    [['-x'], 'There is no option "-x". See --help.'],
    [['shop'], 'There is no option "shop". See --help.'],
    [['--port'], '--port needs a value.'],
    [['--port', 'x'], '--port must be a number from 0 to 65535, not "x".'],
    [['--port', '-1'], '--port must be a number from 0 to 65535, not "-1".'],
    [['--port', '65536'], '--port must be a number from 0 to 65535, not "65536".'],
    [['--port='], '--port needs a value.'],
    [['--data', '--demo'], '--data needs a value.'],
    [['--printer'], '--printer needs a value.'],
    [
      ['--printer', 'virtual:', '--printer', 'lpt1'],
      '--printer must be serial:PATH, tcp:HOST:PORT or virtual:, not "lpt1".',
    ],
    [['--scanner', 'usb:1'], '--scanner must be serial:PATH, tcp:HOST:PORT or virtual:, not "usb:1".'],
    [['--lang', 'fr'], '--lang must be ko or en, not "fr".'],
    [['--demo=yes'], '--demo takes no value, but was given "yes".'],
    [['--no-open=1'], '--no-open takes no value, but was given "1".'],
  ])('%j is refused and named', (args, message) => {
    expect(parseOptions(args, 'refuse', linux)).toEqual({ kind: 'refused', message });
  });

  it('help wins over whatever else is right', () => {
    expect(parseOptions(['--port', '1', '--help'], 'refuse', linux)).toEqual({ kind: 'help' });
  });

  it("Electron leaves Chromium's switches alone, and still refuses a wrong value of ours", () => {
    const words = ['.', '--no-sandbox', '--remote-debugging-port=0', '--lang=ko', '--data=/shop'];
    expect(parseOptions(words, 'leave', linux)).toMatchObject({
      options: { dataDir: '/shop', language: 'ko' },
    });
    expect(parseOptions([...words, '--port=x'], 'leave', linux)).toMatchObject({ kind: 'refused' });
  });

  it('written out again, options are read as the same options', () => {
    const options = run(
      '--headless',
      '--port',
      '8',
      '--demo',
      '--no-past',
      '--no-open',
      '--printer',
      'virtual:',
      '--lang',
      'ko',
    );
    expect(run(...optionWords(options))).toEqual(options);
    expect(run(...optionWords(run()))).toEqual(run());
  });
});
