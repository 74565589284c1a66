import { isRecord } from '../base/field-reader.ts';
import { won, type Won } from '../money/won.ts';
import type { OrderMore } from './order.ts';

/** What is wrong with an order that somebody sent, and where: `items[0].qty`. */
export interface OrderFault {
  readonly path: string;
  readonly problem: 'missing' | 'type' | 'range' | 'tooLong' | 'sum' | 'unknown' | 'differs';
}

/**
 * What readers of one order have in common: what is wrong with it, and which fields somebody has asked
 * for.
 */
interface Notes {
  readonly faults: OrderFault[];
  readonly asked: Set<string>;
}

/** More than this of one order is not kept: it is an order, not a place to store things. */
const MORE_MAX = 8_000;

/** Reads the fields of one object, and notes what is wrong where. */
export class OrderReader {
  readonly #json: unknown;
  readonly #place: string;
  readonly #notes: Notes;

  constructor(json: unknown, place = '', notes: Notes = { faults: [], asked: new Set() }) {
    this.#json = json;
    this.#place = place;
    this.#notes = notes;
  }

  get faults(): readonly OrderFault[] {
    return this.#notes.faults;
  }

  fault(path: string, problem: OrderFault['problem']): void {
    this.#notes.faults.push({ path: this.#place + path, problem });
  }

  has(path: string): boolean {
    const value = this.#at(path);
    return value !== undefined && value !== null;
  }

  text(path: string, { max, isNeeded = false }: { max: number; isNeeded?: boolean }): string {
    const value = this.#at(path) ?? '';
    const isText = typeof value === 'string' || typeof value === 'number';
    if (!isText) this.fault(path, 'type');
    const text = isText ? String(value).replaceAll(CONTROL, ' ').trim() : '';
    if (isNeeded && text === '') this.fault(path, 'missing');
    if (text.length > max) this.fault(path, 'tooLong');
    return text;
  }

  whole(path: string, { min, max, orElse }: { min: number; max: number; orElse?: number }): number {
    if (orElse !== undefined && !this.has(path)) return orElse;
    const value = this.#at(path);
    if (typeof value !== 'number' || !Number.isInteger(value))
      this.fault(path, this.has(path) ? 'type' : 'missing');
    else if (value < min || value > max) this.fault(path, 'range');
    else return value;
    return min;
  }

  /** Whole won. Only an option may be cheaper than nothing. */
  money(path: string, { min = 0, max }: { min?: number; max: number }): Won {
    const value = this.#at(path) ?? 0;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) this.fault(path, 'type');
    else if (value < min || value > max) this.fault(path, 'range');
    else return won(value);
    return won(0);
  }

  flag(path: string): boolean {
    const value = this.#at(path) ?? false;
    if (typeof value !== 'boolean') this.fault(path, 'type');
    return value === true;
  }

  choice<T extends string>(path: string, choices: ReadonlyMap<string, T>, orElse: T): T {
    if (!this.has(path)) return orElse;
    const value = this.#at(path);
    const found = typeof value === 'string' ? choices.get(value) : undefined;
    if (found === undefined) this.fault(path, 'unknown');
    return found ?? orElse;
  }

  /** An ISO time with its offset: without one nobody knows which clock it is of. */
  instant(path: string, mayBeAbsent = false): number | null {
    if (!this.has(path)) {
      if (!mayBeAbsent) this.fault(path, 'missing');
      return null;
    }
    const value = this.#at(path);
    const atMs = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(atMs)) this.fault(path, 'type');
    return Number.isNaN(atMs) ? null : atMs;
  }

  list(path: string, max: number, mayBeAbsent = false): OrderReader[] {
    // What is asked for are the fields of its entries: the list itself is not marked, unless it has none.
    const value = this.#look(path);
    if (Array.isArray(value) && value.length === 0) this.#at(path);
    const isThere = value !== undefined && value !== null;
    if (!isThere && mayBeAbsent) return [];
    if (!Array.isArray(value)) this.fault(path, isThere ? 'type' : 'missing');
    else if (value.length > max) this.fault(path, 'tooLong');
    else
      return value.map(
        (one: unknown, index) => new OrderReader(one, `${this.#place}${path}[${index}].`, this.#notes),
      );
    return [];
  }

  /**
   * What the object says beside all that was asked for, each as it came; what would be too much is left out.
   */
  more(): readonly OrderMore[] {
    const known = [...this.#notes.asked];
    const found: OrderMore[] = [];
    let room = MORE_MAX;
    const walk = (value: unknown, path: string): void => {
      if (this.#notes.asked.has(path)) return;
      const within = (sign: string) => path === '' || known.some(one => one.startsWith(path + sign));
      if (isRecord(value) && within('.')) {
        for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
      } else if (Array.isArray(value) && within('[')) {
        for (const [index, inner] of value.entries()) walk(inner, `${path}[${index}]`);
      } else {
        const json = JSON.stringify(value);
        if (json.length + path.length > room) return;
        room -= json.length + path.length;
        found.push({ path, json });
      }
    };
    walk(this.#json, '');
    return found;
  }

  #at(path: string): unknown {
    this.#notes.asked.add(this.#place + path);
    return this.#look(path);
  }

  #look(path: string): unknown {
    return path
      .split('.')
      .reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), this.#json);
  }
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
// eslint-disable-next-line no-control-regex -- control characters are what this takes out
const CONTROL = /[\u0000-\u001f\u007f]+/g;
