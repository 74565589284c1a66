import { readFileSync } from 'node:fs';
import { sha256 } from '../store/ledger-writes.ts';
import { checkLotteryFile, type LotteryFault } from '../../src/community/lottery-file.ts';

/** What a resident reads who does a draw again. */
const SAID: Readonly<Record<LotteryFault, string>> = {
  unreadable: '추첨 파일이 아닙니다. / This is not the file of a draw.',
  algorithm: '다른 방식의 추첨입니다. 새 프로그램이 필요합니다. / It was drawn in another way.',
  listHash: '명단이 미리 알린 값과 다릅니다. / The list is not the one that was published.',
  order: '뽑힌 순서가 다릅니다. / The order of the draw differs.',
  winners: '당첨자가 다릅니다. / The winners differ.',
  waiting: '대기 순번이 다릅니다. / The waiting list differs.',
};

/** `npm run lottery -- FILE`: exit 0 when the draw is as the file says, 1 when not, 2 without a file. */
function main(path: string | undefined): number {
  if (path === undefined) {
    console.error('Say which: npm run lottery -- FILE');
    return 2;
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const faults = checkLotteryFile(json, sha256);
  for (const fault of faults) console.log(SAID[fault]);
  if (faults.length === 0) console.log('추첨이 파일에 적힌 그대로입니다. / The draw is as the file says.');
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
