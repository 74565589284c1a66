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
const isTexts = (value: unknown) => Array.isArray(value) && value.every(item => typeof item === 'string');

/** Whether a file has the shape of a draw; whether what it says is true is another question. */
function isLotteryFile(json: object): json is LotteryFile {
  const { list, result, seed, listHash } = json as FileRecord; // Any JSON object is one.
  if (!isRecord(list) || !isRecord(result) || typeof seed !== 'string' || typeof listHash !== 'string')
    return false;
  const { programme, capacity, quotas, entries } = list;
  if (typeof programme !== 'string' || !isCount(capacity)) return false;
  if (!Array.isArray(quotas) || !Array.isArray(entries)) return false;
  const isQuota = (quota: unknown) =>
    isRecord(quota) && typeof quota['id'] === 'string' && isCount(quota['seats']);
  const isEntry = (entry: unknown) =>
    isRecord(entry) &&
    isCount(entry['number']) &&
    isCount(entry['weight']) &&
    entry['weight'] > 0 &&
    isTexts(entry['quotaIds']);
  return quotas.every(isQuota) && entries.every(isEntry);
}
