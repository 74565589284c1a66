import type { ReconciledAccount } from '../civic/village-books.ts';
import { sumWon, wonText } from '../money/won.ts';
import type { A4Block, A4Column, A4Document } from './a4-document.ts';
import { longDate, type PaperPlace } from './centre-papers.ts';
import {
  both,
  EVIDENCE,
  itemName,
  PROOF_NAMES,
  type ReportItem,
  type ReportParts,
  type ReportSpending,
  type VillageReport,
} from './village-report.ts';

/** What the settlement report (정산 보고서) says beside what a spreadsheet and the receipt printer get. */
export interface SettlementFacts extends VillageReport {
  readonly place: PaperPlace;
  readonly representative: string;
  readonly residentCount: number;
  readonly agreedOn: string | null;
  /** The ledger beside the rows, account by account. */
  readonly accounts: readonly ReconciledAccount[];
}

const text = (head: string, align: A4Column['align'] = 'left'): A4Column => ({ head, width: 'text', align });
const rest = (head: string): A4Column => ({ head, width: 'rest', align: 'left' });
const amount = (head: string): A4Column => text(head, 'right');

const table = (
  columns: readonly A4Column[],
  rows: readonly (readonly string[])[],
  { hasSum = false, isSigned = false } = {},
): A4Block => ({ kind: 'table', columns, rows, hasSum, isSigned });

const heading = (words: string): A4Block => ({ kind: 'heading', text: words });
const small = (words: string): A4Block => ({ kind: 'text', look: 'small', text: words });

/** 마을공동체 사업 정산 보고서: what came, what was spent on what paper, what goes back, and who signs. */
export function settlementPage(facts: SettlementFacts): A4Document {
  const { project, place } = facts;
  return {
    title: '마을공동체 사업 정산 보고서',
    about: [project.title, project.settlement === null ? '정산 전 확인용' : ''].filter(Boolean).join(' · '),
    look: 'upright',
    footer: `${place.name} · ${project.title}`,
    blocks: [
      projectFacts(facts),
      heading('1. 총괄 (단위: 원)'),
      sumTable(facts),
      heading('2. 비목별 예산과 집행 (단위: 원)'),
      itemTable(project.items),
      heading('3. 집행 내역과 증빙 (단위: 원)'),
      ...spendingBlocks(facts),
      heading('4. 집행 잔액과 이자의 반납'),
      ...returnBlocks(facts),
      heading('5. 장부와 맞추어 본 결과 (단위: 원)'),
      ...accountBlocks(facts),
      { kind: 'text', look: 'plain', text: '위와 같이 보조금을 쓰고 남은 돈을 정산하여 보고합니다.' },
      signTable(facts),
    ],
  };
}

function projectFacts({ project, ...facts }: SettlementFacts): A4Block {
  const { settlement } = project;
  return {
    kind: 'facts',
    facts: [
      { name: '사업', value: project.title },
      { name: '모임', value: project.groupName },
      { name: '공모', value: `${facts.year}년 ${facts.typeName}` },
      { name: '참여 주민', value: `${facts.residentCount}명` },
      { name: '사업 기간', value: `${project.firstDay} – ${project.lastDay}` },
      { name: '협약한 날', value: facts.agreedOn ?? '' },
      {
        name: '정산한 날',
        value: settlement === null ? '아직 정산하지 않음' : longDate(settlement.settledOn),
      },
    ],
  };
}

type Sums = ReportParts & { readonly interest: number };

const whole = ({ grant, ownShare, interest }: Sums) => grant + ownShare + interest;
const sumRow = (name: string, sums: Sums) => [
  name,
  ...[sums.grant, sums.ownShare, sums.interest, whole(sums)].map(wonText),
];

function sumTable({ project: { receivedParts: received, left } }: SettlementFacts): A4Block {
  const spent = {
    grant: received.grant - left.grant,
    ownShare: received.ownShare - left.ownShare,
    interest: received.interest - left.interest,
  };
  return table(
    [rest('구분'), amount('보조금'), amount('자부담'), amount('이자'), amount('합계')],
    [sumRow('받은 돈', received), sumRow('쓴 돈', spent), sumRow('남은 돈', left)],
    { hasSum: true },
  );
}

/** Of what the item may spend after changes of the plan. */
const rateText = (spent: number, planned: number) =>
  planned === 0 ? '' : `${Math.floor((spent * 100) / planned)}%`;

function itemTable(items: readonly ReportItem[]): A4Block {
  const figures = items.map(item => ({
    cells: [both(item), both(item.changed), both(item.spent), both(item.left)],
    rate: rateText(both(item.spent), both(item) + both(item.changed)),
  }));
  const sums = [0, 1, 2, 3].map(at => sumWon(figures.map(({ cells }) => cells[at] ?? 0)));
  const [planned = 0, changed = 0, spent = 0] = sums;
  return table(
    [
      text('번호', 'right'),
      rest('비목'),
      amount('계획'),
      amount('변경'),
      amount('집행'),
      amount('남음'),
      amount('집행률'),
    ],
    [
      ...items.map((item, at) => [
        String(item.position),
        item.name,
        ...(figures[at]?.cells.map(wonText) ?? []),
        figures[at]?.rate ?? '',
      ]),
      ['', '합계', ...sums.map(wonText), rateText(spent, planned + changed)],
    ],
    { hasSum: true },
  );
}

function spendingBlocks({ project: { spendings, items } }: SettlementFacts): readonly A4Block[] {
  const standing = spendings.filter(({ reversal }) => reversal === null);
  const gone = spendings.filter(({ reversal }) => reversal !== null).map(({ number }) => `${number}번`);
  const left = gone.length === 0 ? [] : [small(`취소하여 뺀 집행: ${gone.join(', ')}`)];
  if (standing.length === 0) return [{ kind: 'text', look: 'plain', text: '집행한 것이 없습니다.' }, ...left];
  const sum = (part: 'grant' | 'ownShare') => wonText(sumWon(standing.map(one => one[part])));
  return [
    table(
      [
        text('번호', 'right'),
        text('날짜'),
        rest('비목'),
        rest('쓴 곳과 내용'),
        amount('보조금'),
        amount('자부담'),
        rest('증빙'),
      ],
      [
        ...standing.map(one => spendingRow(one, items)),
        ['', '', '', '합계', sum('grant'), sum('ownShare'), `${standing.length}건`],
      ],
      { hasSum: true },
    ),
    ...left,
  ];
}

const spendingRow = (one: ReportSpending, items: readonly ReportItem[]) => [
  String(one.number),
  one.spentOn,
  itemName(items, one.position),
  `${one.payee}\n${one.purpose}`,
  wonText(one.grant),
  wonText(one.ownShare),
  [
    [EVIDENCE[one.evidenceKind], one.evidenceNumber].filter(Boolean).join(' '),
    one.files.length === 0 ? '붙인 파일 없음' : `붙인 파일 ${one.files.length}개`,
    attendeeText(one),
    one.missing.length === 0 ? '' : `빠짐: ${one.missing.map(proof => PROOF_NAMES[proof]).join(', ')}`,
  ]
    .filter(Boolean)
    .join('\n'),
];

/** How many were there, and who, as lists have names: whoever signed is on a file of it. */
function attendeeText({ attendees }: ReportSpending): string {
  if (attendees.length === 0) return '';
  const names = attendees.map(({ maskedName }) => maskedName).filter(Boolean);
  return `참석 ${attendees.length}명${names.length === 0 ? '' : `: ${names.join(', ')}`}`;
}

function returnBlocks({ project: { left, settlement } }: SettlementFacts): readonly A4Block[] {
  const owed = wonText(whole(left));
  const returned = settlement?.returned ?? null;
  const state =
    whole(left) === 0
      ? '돌려줄 돈이 없음'
      : returned === null
        ? '아직 반납하지 않음'
        : `${longDate(returned.on)} (${returned.reference})`;
  return [
    {
      kind: 'facts',
      facts: [
        { name: '남은 보조금', value: `${wonText(left.grant)}원` },
        { name: '남은 자부담', value: `${wonText(left.ownShare)}원` },
        { name: '이자', value: `${wonText(left.interest)}원` },
        { name: '반납할 돈', value: `${owed}원` },
        { name: '반납', value: state },
      ],
    },
  ];
}

function accountBlocks({ accounts }: SettlementFacts): readonly A4Block[] {
  const apart = accounts.filter(({ booked, counted }) => booked !== counted);
  return [
    table(
      [text('계정'), rest('계정 이름'), amount('장부'), amount('사업 기록'), amount('차이')],
      accounts.map(({ account, name, booked, counted }) => [
        account,
        name,
        // An account that is owed or earned stands on the credit side: its sign says so in both columns.
        wonText(booked),
        wonText(counted),
        wonText(booked - counted),
      ]),
    ),
    small(
      apart.length === 0
        ? '장부(복식부기)와 사업 기록이 1원까지 같습니다. 빼기 표는 대변(들어온 돈·줄 돈)입니다.'
        : `장부와 사업 기록이 다른 계정이 ${apart.length}개 있습니다. 확인한 뒤에 정산해 주세요.`,
    ),
  ];
}

/** Whoever the program cannot name writes the name by hand, and everybody signs by hand. */
function signTable({ representative, project: { settlement } }: SettlementFacts): A4Block {
  return table(
    [text('구분'), rest('이름'), rest('서명 또는 인'), rest('날짜')],
    [
      ['대표', representative, '', ''],
      ['회계', settlement?.treasurer ?? '', '', ''],
      ['담당', settlement?.signedBy ?? '', '', settlement?.settledOn ?? ''],
    ],
    { isSigned: true },
  );
}
