import epson from '../../resources/printers/epson-80-48.json' with { type: 'json' };
import epson42 from '../../resources/printers/epson-tm-t88-42.json' with { type: 'json' };
import bixolon from '../../resources/printers/bixolon-srp-350-42.json' with { type: 'json' };
import sewoo from '../../resources/printers/sewoo-80-42.json' with { type: 'json' };
import wide from '../../resources/printers/generic-80-48.json' with { type: 'json' };
import narrow from '../../resources/printers/generic-58-32.json' with { type: 'json' };
import middle from '../../resources/printers/generic-80-42.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import type { DeviceConfig } from '../../src/contract/device.ts';
import { readPrinterProfile, type PrinterProfile } from '../../src/escpos/profile.ts';
import type { Reads } from '../store/stores.ts';

/** The printers that this version knows, the usual one first. */
export const SHIPPED: readonly PrinterProfile[] = [epson, epson42, bixolon, sewoo, wide, middle, narrow].map(
  readPrinterProfile,
);

type ProfileReads = Pick<Reads, 'printerProfiles'>;

/** Profiles of the shop's own. One that this version cannot read is left in the file, and not offered. */
export function ownProfiles(reads: ProfileReads): readonly PrinterProfile[] {
  return reads.printerProfiles.list().flatMap(row => readOwn(row.profileJson) ?? []);
}

export function findProfile(reads: ProfileReads, id: string): PrinterProfile | undefined {
  const shipped = SHIPPED.find(profile => profile.id === id);
  if (shipped !== undefined) return shipped;
  const own = reads.printerProfiles.find(id);
  return own && readOwn(own.profileJson);
}

export const usualProfile: PrinterProfile = required(SHIPPED[0], 'printer profile');

/** The profile of a printer; one that was saved without, or by another version, prints as the usual one. */
export function profileOf(
  reads: ProfileReads,
  printer: Pick<DeviceConfig, 'profileId'> | undefined,
): PrinterProfile {
  const id = printer?.profileId ?? null;
  return (id === null ? undefined : findProfile(reads, id)) ?? usualProfile;
}

function readOwn(profileJson: string): PrinterProfile | undefined {
  try {
    return readPrinterProfile(JSON.parse(profileJson));
  } catch {
    return undefined; // Written by another version, which knew other fields.
  }
}
