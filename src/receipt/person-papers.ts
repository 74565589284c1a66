import { dateText, dateTimeText } from '../base/korea-time.ts';
import type { ConsentText } from '../community/consent.ts';
import type { PrintDocument } from '../escpos/document.ts';
import { textLine, thickRule, thinRule } from './head.ts';

/** The centre as its papers name it. */
export interface CentreFacts {
  readonly name: string;
  readonly phone: string;
}

/**
 * A person's card (수강증) on paper: a code that says nothing of its holder. The name is written by hand:
 * what is printed is kept with the print queue, and whoever asks to be erased is to be in no file.
 */
export function personCardDocument(card: {
  readonly centre: CentreFacts;
  readonly token: string;
  readonly atMs: number;
}): PrintDocument {
  return [
    { type: 'text', text: '수강증', align: 'center', style: { bold: true, width: 2, height: 2 } },
    { type: 'text', text: card.centre.name, align: 'center' },
    { type: 'qr', data: card.token },
    { type: 'text', text: card.token, align: 'center' },
    { type: 'feed', lines: 1 },
    { type: 'text', text: '이름: ______________________' },
    thinRule,
    { type: 'text', text: '오실 때마다 이 코드를 찍어 주십시오.' },
    { type: 'text', text: '잃어버리시면 바로 알려 주십시오. 막고 새로 만들어 드립니다.' },
    textLine('문의', card.centre.phone),
    textLine('발급', dateTimeText(card.atMs)),
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

/** The paper to sign (개인정보 수집·이용 동의서): each purpose by itself, what is required and what is not apart. */
export function consentDocument(paper: {
  readonly centre: CentreFacts;
  readonly text: ConsentText;
  readonly isChild: boolean;
  /** The end of the person's id, to put the paper with the right entry. */
  readonly number: string;
  readonly atMs: number;
}): PrintDocument {
  const { centre, text, isChild } = paper;
  const part = (title: string, isRequired: boolean): PrintDocument => [
    thickRule,
    { type: 'text', text: title, style: { bold: true } },
    ...text.purposes.filter(one => one.isRequired === isRequired).flatMap(purposeLines),
  ];
  return [
    { type: 'text', text: '개인정보 수집·이용 동의서', align: 'center', style: { bold: true, height: 2 } },
    { type: 'text', text: centre.name, align: 'center' },
    ...part('꼭 필요한 동의', true),
    ...part('고르시는 동의', false),
    thickRule,
    { type: 'text', text: '동의는 언제든 거두실 수 있으며, 보고 고치고 지워 달라고 하실 수 있습니다.' },
    textLine('문의', centre.phone),
    { type: 'feed', lines: 1 },
    { type: 'text', text: `날짜   ${dateText(paper.atMs)}` },
    { type: 'text', text: '이름   ____________________  (서명)' },
    ...(isChild ? CHILD_LINES : []),
    { type: 'feed', lines: 1 },
    textLine('동의서 판', text.version),
    textLine('접수 번호', paper.number),
    { type: 'text', text: text.source },
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

const CHILD_LINES: PrintDocument = [
  { type: 'text', text: '14세 미만은 보호자께서 동의해 주십시오.' },
  { type: 'text', text: '보호자 ____________________  (서명)' },
  { type: 'text', text: '관계   ____________________' },
];

function purposeLines(purpose: ConsentText['purposes'][number]): PrintDocument {
  return [
    thinRule,
    { type: 'text', text: purpose.title, style: { bold: true } },
    { type: 'text', text: `쓰는 까닭: ${purpose.use}` },
    { type: 'text', text: `적는 것: ${purpose.items}` },
    { type: 'text', text: `두는 기간: ${purpose.keep}` },
    { type: 'text', text: purpose.refusal },
    { type: 'text', text: '[  ] 동의합니다   [  ] 동의하지 않습니다', style: { bold: true } },
  ];
}
