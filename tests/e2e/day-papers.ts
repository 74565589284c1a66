import type { SerialDesk } from '../support/serial-desk.ts';

/** What the printer has cut off so far, with dates, times and the days of numbers blotted out. */
export function papersOf(desk: SerialDesk): string[] {
  return desk.papers().map(lines => blotted(lines.join('\n')));
}

function blotted(text: string): string {
  return text
    .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, 'YYYY-MM-DD')
    .replaceAll(/\d\d:\d\d:\d\d/g, 'HH:MM:SS')
    .replaceAll(/\d\d:\d\d/g, 'HH:MM')
    .replaceAll(/\b\d{6}-(\d\d-\d{4})\b/g, 'YYMMDD-$1')
    .replaceAll(/(?:[0-9a-f]{4} ){3}[0-9a-f]{4}/g, 'hash hash hash hash')
    .replaceAll(/IE\d{6}(\d{6})/g, 'IEYYMMDD$1');
}

const SHOP = `\
                    이음상회
사업자번호 137-82-12347
대표 홍길동  032-560-0000
인천 서구 서곶로 307 1층`;

const GOODS = `\
------------------------------------------------
상품명                     단가 수량        금액
------------------------------------------------`;

const FOOT = `\
------------------------------------------------
           이용해 주셔서 고맙습니다.
교환·환불은 영수증을 가지고 7일 안에 오십시오.`;

/** Three goods for 서로e음 and cash. */
export const FIRST_RECEIPT = `\
${SHOP}
YYYY-MM-DD HH:MM:SS  POS01-0001
담당 사장님                영수증 YYMMDD-01-0001
${GOODS}
참치김밥                  4,500    1       4,500
*서구 쌀 4kg             15,000    1      15,000
우유 900ml                2,900    1       2,900
------------------------------------------------
합    계                                  22,400
받을금액                                  22,400
과세물품가액                               6,727
부 가 세                                     673
면세물품가액                              15,000
서로e음                                   20,000
  승인번호 30012345
  승인일시 YYYY-MM-DD HH:MM:SS
현금                                      10,000
거스름돈                                   7,600
* 표시는 면세 품목입니다
------------------------------------------------
서로e음 혜택                                예상
  국비·시 부담                       최대 2,000
  구 부담                               최대 400
  가게 부담 5%                             1,000
  합계                                최대 3,400
  이달에 쓰신 금액에 따라 달라져요
${FOOT}
[CODE128 IEYYMMDD010001]
`;

/** Milk for 서로e음 that nobody has seen approved yet. */
export const PENDING_RECEIPT = `\
${SHOP}
YYYY-MM-DD HH:MM:SS  POS01-0003
담당 사장님                영수증 YYMMDD-01-0003
${GOODS}
우유 900ml                2,900    1       2,900
------------------------------------------------
합    계                                   2,900
받을금액                                   2,900
과세물품가액                               2,636
부 가 세                                     264
면세물품가액                                   0
서로e음 [승인 대기]                        2,900
${FOOT}
[CODE128 IEYYMMDD010003]
`;

/** The figures in the middle of the day, after a pay-out. */
export const X_REPORT = `\
             X 중간 정산
              이음상회 · 계산대 1
------------------------------------------------
X-0001                               담당 사장님
영업일                                YYYY-MM-DD
근무                    YYYY-MM-DD HH:MM - HH:MM
출력                         YYYY-MM-DD HH:MM:SS
================================================
판매 건수                                      3
할인 전 매출                              26,600
할인                                           0
환불 0건                                       0
순매출                                    26,600
  과세 공급가액                           10,545
  부가세                                   1,055
  면세                                    15,000
------------------------------------------------
결제 수단                     건            금액
서로e음                        2          22,900
카드                           0               0
현금                           2           3,700
합계                           4          26,600
------------------------------------------------
시작 준비금                              100,000
현금 받음                                  3,700
출금                                      -5,000
돈통 예상                                 98,700
------------------------------------------------
판매 없이 돈통 열기                          0회
보류 전표 (다음 근무로)                      1건
승인 확인 안 된 결제                         0건
`;

/** The first sale taken back: minus the same, each tender the way it came. */
export const REFUND_RECEIPT = `\
${SHOP}
                   [ 반 품 ]
원 영수증                         YYMMDD-01-0001
사유                                   단순 변심
YYYY-MM-DD HH:MM:SS  POS01-0004
담당 사장님                영수증 YYMMDD-01-0004
${GOODS}
참치김밥                  4,500   -1      -4,500
*서구 쌀 4kg             15,000   -1     -15,000
우유 900ml                2,900   -1      -2,900
------------------------------------------------
합    계                                 -22,400
돌려드린 금액                            -22,400
과세물품가액                              -6,727
부 가 세                                    -673
면세물품가액                             -15,000
서로e음                                  -20,000
  승인번호 30012347
  승인일시 YYYY-MM-DD HH:MM:SS
현금                                      -2,400
* 표시는 면세 품목입니다
------------------------------------------------
서로e음 혜택 취소                           예상
  국비·시 부담                      최대 -2,000
  구 부담                              최대 -400
  가게 부담                               -1,000
  합계                               최대 -3,400
  이달에 쓰신 금액에 따라 달라져요
${FOOT}
[CODE128 IEYYMMDD010004]
`;

/** The end of the day: every figure of it, what was counted, and the head of the books. */
export const Z_REPORT = `\
           Z 마감 보고서
              이음상회 · 계산대 1
------------------------------------------------
Z-0001                               담당 사장님
영업일                                YYYY-MM-DD
근무                    YYYY-MM-DD HH:MM - HH:MM
출력                         YYYY-MM-DD HH:MM:SS
================================================
판매 건수                                      6
할인 전 매출                              40,100
할인                                           0
환불 1건                                 -22,400
순매출                                    17,700
  과세 공급가액                           16,091
  부가세                                   1,609
  면세                                         0
------------------------------------------------
결제 수단                     건            금액
서로e음                        2          22,900
  환불                         1         -20,000
카드                           0               0
현금                           5          17,200
  환불                         1          -2,400
합계                           9          17,700
------------------------------------------------
시작 준비금                              100,000
현금 받음                                 17,200
현금 환불                                 -2,400
출금                                      -5,000
돈통 예상                                109,800
돈통 실제                                108,800
차이 (부족)                               -1,000
  사유                             거스름돈 착오
------------------------------------------------
판매 없이 돈통 열기                          0회
보류 전표 (다음 근무로)                      1건
승인 확인 안 된 결제                         0건
------------------------------------------------
장부 확인 번호                         분개 11건
              hash hash hash hash
              hash hash hash hash
              hash hash hash hash
              hash hash hash hash
           마감하면 고칠 수 없습니다.

담당 ______________          확인 ______________
`;
