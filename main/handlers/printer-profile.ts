import { AssertionFailure } from '../../src/base/assert.ts';
import type { DeviceConfig } from '../../src/contract/device.ts';
import type { FitPage } from '../../src/contract/printer-profile.ts';
import { encodeDocument } from '../../src/escpos/encode.ts';
import { profileOfAnswers, profileToAsk, RULER_COLUMNS } from '../../src/escpos/profile-wizard.ts';
import { readPrinterProfile, type PrinterProfile } from '../../src/escpos/profile.ts';
import { wizardPage } from '../../src/receipt/wizard-pages.ts';
import { change } from './change.ts';
import type { Counter } from './context.ts';
import { findDevice, isFixed } from './device.ts';
import { requests } from './implementer.ts';
import { rasterizeText } from './paper-font.ts';
import { ownProfiles, profileOf, SHIPPED } from './printer-profiles.ts';
import { enqueue } from './printing.ts';
import { viewPaper } from './views/paper.ts';

export const printerProfileHandlers = {
  list: requests.printerProfile.list.handler(({ context: { counter } }) => [
    ...SHIPPED.map(profile => viewProfile(profile, false)),
    ...ownProfiles(counter.reads).map(profile => viewProfile(profile, true)),
  ]),
  picture: requests.printerProfile.picture.handler(({ context: { counter }, input, errors }) => {
    const printer = printerOf(counter, input.deviceId);
    if (printer === undefined) throw errors.DEVICE_NOT_FOUND();
    // As wide as the answer says: the ruler breaks here as it breaks on the paper.
    const { columns } = input.answers;
    return viewPaper(bytesOfPage(counter, printer, input, columns), columns);
  }),
  print: requests.printerProfile.print.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'printerProfile.print',
      input,
      areas: ['device'],
      run: work => {
        const printer = printerOf(work.counter, input.deviceId);
        if (printer === undefined) throw errors.DEVICE_NOT_FOUND();
        const bytes = bytesOfPage(work.counter, printer, input);
        const { id: printerId, name: title } = printer;
        const paper = { kind: 'test', title, sourceId: printerId, copyNumber: 0 } as const;
        return { jobId: enqueue(work, { ...paper, printerId, bytes }) };
      },
      answer: result => result,
    }),
  ),
  probe: requests.printerProfile.probe.handler(async ({ context: { counter }, input, errors }) => {
    if (printerOf(counter, input.deviceId) === undefined) throw errors.DEVICE_NOT_FOUND();
    const abilities = await counter.devices.probe(input.deviceId);
    if (abilities === undefined) throw errors.PRINTER_NOT_READY();
    return abilities;
  }),
  fit: requests.printerProfile.fit.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'printerProfile.fit',
      input,
      areas: ['device', 'printerProfile'],
      run: ({ reads, writes, counter, newId, atMs, afterCommit }) => {
        const printer = printerOf(counter, input.deviceId);
        if (printer === undefined) throw errors.DEVICE_NOT_FOUND();
        if (isFixed(counter, printer.id)) throw errors.DEVICE_FIXED();
        const id = `own-${newId()}`;
        const before = profileOf(reads, printer);
        const profile = profileOfAnswers({ id, name: input.name }, before, input.answers);
        // What was written is what will be read: a profile that the reader refuses is a bug here.
        const profileJson = JSON.stringify(readPrinterProfile(profile));
        writes.printerProfiles.save({ id, profileJson }, atMs);
        writes.devices.save({ ...printer, profileId: id });
        afterCommit(() => counter.devices.reconfigure());
        return { profileId: id };
      },
      answer: result => result,
    }),
  ),
  importFile: requests.printerProfile.importFile.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'printerProfile.importFile',
      input,
      areas: ['device', 'printerProfile'],
      run: ({ writes, counter, atMs, afterCommit }) => {
        const profile = readOrReason(input.file);
        if (typeof profile === 'string') throw errors.PROFILE_MALFORMED({ data: { reason: profile } });
        const { id } = profile;
        if (SHIPPED.some(shipped => shipped.id === id)) throw errors.PROFILE_SHIPPED();
        writes.printerProfiles.save({ id, profileJson: JSON.stringify(profile) }, atMs);
        afterCommit(() => counter.devices.reconfigure());
        return { profileId: id };
      },
      answer: result => result,
    }),
  ),
  remove: requests.printerProfile.remove.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'printerProfile.remove',
      input,
      areas: ['device', 'printerProfile'],
      run: ({ reads, writes }) => {
        const { profileId } = input;
        if (!reads.printerProfiles.find(profileId)) throw errors.PROFILE_NOT_FOUND();
        if (reads.devices.list().some(device => device.profileId === profileId))
          throw errors.PROFILE_IN_USE();
        writes.printerProfiles.remove(profileId);
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

function printerOf(counter: Counter, deviceId: string): DeviceConfig | undefined {
  const device = findDevice(counter, deviceId);
  return device?.kind === 'printer' ? device : undefined;
}

/** The paper of a question. `columns` breaks its lines here; without it they are broken by the printer. */
function bytesOfPage(counter: Counter, printer: DeviceConfig, asked: FitPage, columns?: number): Uint8Array {
  const { step, answers } = asked;
  const profile = profileToAsk(step, profileOf(counter.reads, printer), answers);
  const baud = new URLSearchParams(printer.url.split('?', 2)[1]).get('baud');
  const page = { step, ruler: RULER_COLUMNS, baud: baud === null ? null : Number(baud) };
  const shown = columns === undefined ? profile : { ...profile, columns };
  return encodeDocument(wizardPage(page), shown, rasterizeText).bytes;
}

function viewProfile(profile: PrinterProfile, isOwn: boolean) {
  const { id, name, columns } = profile;
  return { id, name, columns, isOwn, file: { ...profile, ...listsOf(profile) } };
}

/** Readonly lists of a profile as lists of a file. */
function listsOf({ barcodes, drawer, answers }: PrinterProfile) {
  return { barcodes: [...barcodes], drawer: drawer && { ...drawer }, answers: { ...answers } };
}

function readOrReason(file: unknown): PrinterProfile | string {
  try {
    const profile = readPrinterProfile(file);
    return profile.id.length > 40 ? 'id: 40 letters at most' : profile;
  } catch (error) {
    if (error instanceof AssertionFailure) return error.message;
    throw error;
  }
}
