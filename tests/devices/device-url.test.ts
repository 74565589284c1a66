import { describe, expect, it } from 'vitest';
import { parseDeviceUrl } from '../../main/devices/device-url.ts';

const serial = { kind: 'serial', baudRate: 9_600, parity: 'none', dataBits: 8, rtscts: false, xon: false };

describe('the address of a device', () => {
  it.each([
    ['serial:/dev/ttyUSB0?baud=9600', { ...serial, path: '/dev/ttyUSB0' }],
    ['serial:COM3', { ...serial, path: 'COM3' }],
    [
      'serial:/dev/ttyS0?baud=115200&parity=even&bits=7&rtscts=1&xon=1',
      {
        kind: 'serial',
        path: '/dev/ttyS0',
        baudRate: 115_200,
        parity: 'even',
        dataBits: 7,
        rtscts: true,
        xon: true,
      },
    ],
    ['tcp:192.168.0.50:9100', { kind: 'tcp', host: '192.168.0.50', port: 9_100 }],
    ['tcp:printer.local', { kind: 'tcp', host: 'printer.local', port: 9_100 }],
    ['virtual:', { kind: 'virtual' }],
    [' virtual: ', { kind: 'virtual' }],
    ['usb:1234', 'SCHEME'],
    ['serial:', 'PATH'],
    ['serial:/dev/ttyUSB0?baud=9601', 'BAUD'],
    ['serial:/dev/ttyUSB0?parity=maybe', 'PARITY'],
    ['serial:/dev/ttyUSB0?speed=9600', 'OPTION'],
    ['tcp:', 'HOST'],
    ['tcp:host:99999', 'PORT'],
  ])('%s', (text, expected) => {
    expect(parseDeviceUrl(text)).toEqual(expected);
  });
});
