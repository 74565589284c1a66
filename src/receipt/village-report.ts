import { dateTimeText } from '../base/korea-time.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import { wonText } from '../money/won.ts';
import { both, type ReportItem, type VillageReport } from '../report/village-report.ts';
import type { ShopFacts } from './facts.ts';
import { amountLine, shopHead, textLine, thickRule, thinRule } from './head.ts';

/** The settlement report on the receipt printer, short: sums by item, what is left, and who signs. */
export function villageReportDocument(
  report: VillageReport & { readonly shop: ShopFacts; readonly atMs: number },
): PrintDocument {
  const { project } = report;
  const { left, receivedParts: received, settlement } = project;
  return [
    ...shopHead(report.shop),
    thinRule,
    { type: 'text', text: '마을사업 정산 보고', align: 'center', style: { bold: true, height: 2 } },
    { type: 'text', text: project.title },
    textLine('모임', project.groupName),
    textLine('공모', `${report.year} ${report.typeName}`),
    textLine('기간', `${project.firstDay}~${project.lastDay}`),
    thickRule,
    ...project.items.flatMap(itemLines),
    thickRule,
    amountLine('받은 보조금', received.grant),
    amountLine('받은 자부담', received.ownShare),
    amountLine('이자', received.interest),
    amountLine('쓴 돈', both(received) - both(left)),
    amountLine('남은 돈', both(left) + left.interest, { bold: true }),
    thinRule,
    textLine('정산', settlement === null ? '아직 하지 않음' : settlement.settledOn),
    ...returnLines(settlement),
    textLine('출력', dateTimeText(report.atMs)),
    { type: 'feed', lines: 1 },
    textLine('정산한 사람', settlement?.signedBy ?? ''),
    textLine('확인', '(서명)'),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}

function itemLines(item: ReportItem): DocumentPart[] {
  const planned = both(item) + both(item.changed);
  return [
    { type: 'text', text: `${item.position}. ${item.name}`, style: { bold: true } },
    textLine('계획', wonText(planned)),
    textLine('집행', wonText(both(item.spent))),
    textLine('남음', wonText(both(item.left))),
  ];
}

function returnLines(settlement: VillageReport['project']['settlement']): DocumentPart[] {
  const returned = settlement?.returned ?? null;
  return returned === null ? [] : [textLine('반납', `${returned.on} ${returned.reference}`)];
}
