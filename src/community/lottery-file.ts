import { isRecord, type FileRecord } from '../base/field-reader.ts';
import {
  draw,
  hashOfList,
  LOTTERY_ALGORITHM,
  type LotteryList,
  type LotteryResult,
  type Sha256,
} from './lottery.ts';

/** What is published of a draw, for whoever wants to do it again. It names nobody. */
export interface LotteryFile {
  readonly algorithm: typeof LOTTERY_ALGORITHM;
  readonly list: LotteryList;
  /** What was published before the seed was known. */
  readonly listHash: string;
  readonly seed: string;
  /** Where everybody could see the seed come from. */
  readonly seedSource: string;
  readonly result: LotteryResult;
}

/** What a check of a published draw found; nothing is that it is as it says. */
export type LotteryFault = 'unreadable' | 'algorithm' | 'listHash' | 'order' | 'winners' | 'waiting';

/** Does a published draw again and says what differs. @param json What was in the file. */
export function checkLotteryFile(json: unknown, sha256: Sha256): readonly LotteryFault[] {
  if (!isRecord(json) || !isLotteryFile(json)) return ['unreadable'];
  if (json.algorithm !== LOTTERY_ALGORITHM) return ['algorithm'];
  const again = draw(json.list, json.seed, sha256);
  const faults: readonly (readonly [LotteryFault, boolean])[] = [
    ['listHash', hashOfList(json.list, sha256) === json.listHash],
    ['order', same(again.order, json.result.order)],
    ['winners', same(again.winners, json.result.winners)],
    ['waiting', same(again.waiting, json.result.waiting)],
  ];
  return faults.filter(([, isRight]) => !isRight).map(([fault]) => fault);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
/** More tickets than any centre gives; with them all, a throw is still far below what it can be. */
const MAX_WEIGHT = 1_000;

/**
 * An id is one word. With a space or a line feed in it, two of an applicant's quotas, or an applicant and the
 * next, could be written as one and leave the same text, and with it the same hash, of another list.
 */
const isId = (value: unknown) => typeof value === 'string' && /^[\w-]+$/.test(value);
const isLine = (value: unknown): value is string => typeof value === 'string' && !/[\r\n]/.test(value);
const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;

/** Whether a file has the shape of a draw; whether what it says is true is another question. */
function isLotteryFile(json: object): json is LotteryFile {
  const { list, result, seed, listHash } = json as FileRecord; // Any JSON object is one.
  if (!isRecord(list) || !isRecord(result) || typeof seed !== 'string' || typeof listHash !== 'string')
    return false;
  const { programme, capacity, quotas, entries } = list;
  if (!isLine(programme) || !isCount(capacity)) return false;
  if (!Array.isArray(quotas) || !Array.isArray(entries)) return false;
  const isQuota = (quota: unknown) => isRecord(quota) && isId(quota['id']) && isCount(quota['seats']);
  return (
    quotas.every(isQuota) &&
    isUnique(quotas.map(quota => (quota as FileRecord)['id'])) && // Each is a record: `isQuota`.
    entries.every(isEntry) &&
    isUnique(entries.map(entry => (entry as FileRecord)['number'])) // Each is a record: `isEntry`.
  );
}

function isEntry(entry: unknown): boolean {
  if (!isRecord(entry)) return false;
  const { number, weight, quotaIds } = entry;
  if (!isCount(number) || !isCount(weight) || weight < 1 || weight > MAX_WEIGHT) return false;
  return Array.isArray(quotaIds) && quotaIds.every(isId) && isUnique(quotaIds);
}
