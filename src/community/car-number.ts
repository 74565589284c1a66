/** The letters of number plates: private, for hire (바사아자), deliveries (배), rented (하허호), the army. */
const LETTERS =
  '가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주' +
  '바사아자' +
  '배' +
  '하허호' +
  '육해공국합';
/** Older plates and those of cars for hire begin with the place. */
const PLACES = '서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주';

const PLATE = new RegExp(`^(?:${PLACES})?\\d{2,3}[${LETTERS}]\\d{4}$`, 'u');

/**
 * The number of a car (차량번호) as it is kept: `123가4567`, `12가3456`, `인천70바1234`, without spaces. Undefined is
 * none that there is.
 */
export function readCarNumber(typed: string): string | undefined {
  const number = typed.normalize('NFC').replaceAll(/[\s-]/gu, '');
  return PLATE.test(number) ? number : undefined;
}

/** `123가**67`: enough to tell one's own from another's. */
export const maskCarNumber = (number: string): string => `${number.slice(0, -4)}**${number.slice(-2)}`;
