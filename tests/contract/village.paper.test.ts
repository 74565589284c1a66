import { afterEach, beforeEach, expect, it } from 'vitest';
import { grantInterestReceivedPostings } from '../../src/ledger/centre-postings.ts';
import { won } from '../../src/money/won.ts';
import { textOfPdf } from '../support/office-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { fundedProject, lastSpending, proven } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

async function paper(projectId: string) {
  const { base64, ...file } = await shop.as('centre').village.paper({ projectId });
  return { ...file, text: await textOfPdf(Buffer.from(base64, 'base64')) };
}

async function spent() {
  const { id } = await fundedProject(shop.client);
  const interest = { kind: 'interest', amount: 1_234, receivedOn: '2026-05-01' } as const;
  await shop.client.village.receive({ ...command(), projectId: id, ...interest });
  return proven(shop.client, id, { evidenceNumber: '60000001' });
}

const settle = ({ id, left }: Awaited<ReturnType<typeof spent>>) =>
  shop.client.village.settle({
    ...command(),
    projectId: id,
    settledOn: '2026-05-14',
    signedBy: '김담당',
    treasurer: '이회계',
    left,
  });

it('has items, spendings with what proves them, what goes back, and who signs', async () => {
  const project = await spent();
  await settle(project);
  const { text, ...file } = await paper(project.id);
  expect(file).toEqual({ fileName: '마을사업 정산 보고서 골목 텃밭.pdf', mediaType: 'application/pdf' });
  for (const said of [
    '2 모종과 흙 1,000,000 0 110,000 890,000 11%',
    '합계 1,900,000 0 110,000 1,790,000 5%',
    '푸른화원 상추 모종 100,000 10,000 카드 전표 60000001 붙인 파일 2개',
    '남은 돈 1,700,000 90,000 1,234 1,791,234',
    '반납할 돈 1,791,234원 반납 아직 반납하지 않음',
    '대표 홍길동 회계 이회계 담당 김담당 2026-05-14',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('정산 전 확인용');
});

it('agrees with the ledger to the won while money is left, owed and gone back', async () => {
  const project = await spent();
  const agrees = '장부(복식부기)와 사업 기록이 1원까지 같습니다';
  const draft = await paper(project.id);
  expect(draft.text).toContain('정산 전 확인용');
  expect(draft.text).toContain('704 보조금 통장 1,791,234 1,791,234 0');
  expect(draft.text).toContain(agrees);
  await settle(project);
  const owed = await paper(project.id);
  expect(owed.text).toContain('734 반납할 돈 -1,791,234 -1,791,234 0');
  expect(owed.text).toContain(agrees);
  const rest = { returnedOn: '2026-05-20', amount: 1_791_234, reference: '이체 0520' };
  await shop.client.village.returnRest({ ...command(), projectId: project.id, ...rest });
  const closed = await paper(project.id);
  expect(closed.text).toContain('2026년 5월 20일(수) (이체 0520)');
  expect(closed.text).not.toContain('704 보조금 통장');
  expect(closed.text).toContain(agrees);
});

it('says which account differs', async () => {
  const { id } = await fundedProject(shop.client);
  const { counter } = shop;
  counter.transaction(({ writes }) =>
    writes.ledger.record({
      id: counter.newId(),
      book: 'centre',
      event: 'grantInterestReceived',
      occurredAtMs: counter.nowMs(),
      businessDate: '2026-05-14',
      reference: '',
      sourceId: id,
      reversesId: null,
      policyVersion: null,
      memo: '',
      postings: grantInterestReceivedPostings(counter.centreChart, won(1)),
    }),
  );
  const { text } = await paper(id);
  expect(text).toContain('704 보조금 통장 1,900,001 1,900,000 1');
  expect(text).toContain('장부와 사업 기록이 다른 계정이 2개');
});

it('a spending that was taken back is no sum of it, and is named', async () => {
  const project = await spent();
  const reversal = { spendingId: lastSpending(project).id, reason: '반품' };
  await shop.client.village.reverse({ ...command(), ...reversal });
  const { text } = await paper(project.id);
  expect(text).toContain('집행한 것이 없습니다.');
  expect(text).toContain('취소하여 뺀 집행: 1번');
  expect(text).not.toContain('60000001');
});

it('PROJECT_NOT_FOUND', async () => {
  expect(await failure(paper('01a20869-0000-7000-8000-000000000001'))).toMatchObject({
    code: 'PROJECT_NOT_FOUND',
  });
});
