import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { required } from '../src/base/assert.ts';
import { parseDeviceUrl } from './devices/device-url.ts';

/** What a person may ask for on the command line, the same in every host. */
export interface Options {
  readonly headless: boolean;
  /** Undefined takes the usual port, or any free one when that is taken; 0 takes any free one. */
  readonly port: number | undefined;
  readonly dataDir: string;
  readonly demo: boolean;
  /** Whether a demo's centre has been open before. */
  readonly hasPast: boolean;
  readonly opensBrowser: boolean;
  readonly printers: readonly string[];
  readonly scanners: readonly string[];
  readonly callerIds: readonly string[];
  readonly language: 'ko' | 'en' | undefined;
}

export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help' }
  /** The message names the option and fits on one line. */
  | { readonly kind: 'refused'; readonly message: string };

export const USAGE = `Usage: npm start -- [options]

  --headless        serve the counter to a browser tab instead of opening a window
  --port N          with --headless: the port to serve on, 0 for any free one
  --data DIR        the folder that holds the shop's file
  --demo            set a fresh folder up as a demo shop (a folder of its own unless --data is given)
  --no-past         with --demo: a centre to which nothing has happened yet
  --no-open         with --headless: do not open a browser
  --printer URL     a receipt printer, may be repeated: serial:/dev/ttyUSB0, tcp:192.168.0.50:9100, virtual:
  --scanner URL     a barcode scanner, may be repeated: serial:/dev/ttyACM0, virtual:
  --caller-id URL   a box that tells who calls, may be repeated: serial:/dev/ttyUSB1?baud=1200
  --lang ko|en      the language of a fresh data folder
  --help            this text`;

const FLAGS = ['headless', 'demo', 'no-past', 'no-open', 'help'] as const;
const VALUES = ['port', 'data', 'printer', 'scanner', 'caller-id', 'lang'] as const;

/**
 * Reads the command line.
 *
 * @param foreign What to do with options that are not ours: a person's typing error is refused; in Electron,
 *   Chromium's own switches stand on the same line and are left alone.
 */
export function parseOptions(
  args: readonly string[],
  foreign: 'refuse' | 'leave',
  environment: Environment = process,
): ParsedOptions {
  const given = readTokens(args, foreign);
  if (typeof given === 'string') return { kind: 'refused', message: given };
  const { flags, values } = given;
  if (flags.has('help')) return { kind: 'help' };
  const port = values.get('port')?.at(-1);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    return { kind: 'refused', message: `--port must be a number from 0 to 65535, not "${port}".` };
  const language = values.get('lang')?.at(-1);
  if (language !== undefined && language !== 'ko' && language !== 'en')
    return { kind: 'refused', message: `--lang must be ko or en, not "${language}".` };
  const badAddress = findBadAddress(values);
  if (badAddress) return { kind: 'refused', message: badAddress };
  const demo = flags.has('demo');
  const dataDir = values.get('data')?.at(-1);
  return {
    kind: 'run',
    options: {
      headless: flags.has('headless'),
      port: port === undefined ? undefined : Number(port),
      dataDir: dataDir === undefined ? usualDataDir(demo, environment) : resolve(dataDir),
      demo,
      hasPast: !flags.has('no-past'),
      opensBrowser: !flags.has('no-open'),
      printers: values.get('printer') ?? [],
      scanners: values.get('scanner') ?? [],
      callerIds: values.get('caller-id') ?? [],
      language,
    },
  };
}

function findBadAddress(values: Given['values']): string | undefined {
  for (const name of ['printer', 'scanner', 'caller-id'])
    for (const url of values.get(name) ?? [])
      if (typeof parseDeviceUrl(url) === 'string')
        return `--${name} must be serial:PATH, tcp:HOST:PORT or virtual:, not "${url}".`;
  return undefined;
}

interface Given {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Sorts the command line by option, or says in one sentence what is wrong with it. */
function readTokens(args: readonly string[], foreign: 'refuse' | 'leave'): Given | string {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(FLAGS.map(name => [name, { type: 'boolean' as const }])),
      ...Object.fromEntries(VALUES.map(name => [name, { type: 'string' as const, multiple: true }])),
    },
    strict: false,
    tokens: true,
  });
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'option' && FLAGS.some(flag => flag === token.name)) {
      if (token.value !== undefined)
        return `${token.rawName} takes no value, but was given "${token.value}".`;
      flags.add(token.name);
    } else if (token.kind === 'option' && VALUES.some(value => value === token.name)) {
      const isMissing = token.value === undefined || token.value === '' || isOption(token);
      if (isMissing) return `${token.rawName} needs a value.`;
      values.set(token.name, [...(values.get(token.name) ?? []), required(token.value, token.rawName)]);
    } else if (foreign === 'refuse' && token.kind !== 'option-terminator') {
      const text = token.kind === 'option' ? token.rawName : token.value;
      return `There is no option "${text}". See --help.`;
    }
  }
  return { flags, values };
}

/** Whether what stands in a value's place is the next option: `--data --demo`. */
function isOption(token: {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}) {
  return token.inlineValue !== true && token.value?.startsWith('--') === true;
}

/**
 * Writes options as a command line again, one word each: Chromium would read `--lang ko` as an empty
 * language.
 */
export function optionWords(options: Options): string[] {
  return [
    ...(options.headless ? ['--headless'] : []),
    ...(options.port === undefined ? [] : [`--port=${options.port}`]),
    `--data=${options.dataDir}`,
    ...(options.demo ? ['--demo'] : []),
    ...(options.hasPast ? [] : ['--no-past']),
    ...(options.opensBrowser ? [] : ['--no-open']),
    ...options.printers.map(url => `--printer=${url}`),
    ...options.scanners.map(url => `--scanner=${url}`),
    ...options.callerIds.map(url => `--caller-id=${url}`),
    ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
  ];
}

interface Environment {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Where the shop's file lies unless `--data` says otherwise: one place for every host, so that the window
 * and the browser tab show the same shop. A demo has its own, so that practice money never meets the shop's
 * books.
 */
function usualDataDir(demo: boolean, { platform, env }: Environment): string {
  const name = demo ? 'ieum-counter-demo' : 'ieum-counter';
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), name);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), name);
}
