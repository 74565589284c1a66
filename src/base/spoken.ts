/**
 * What a voice says of a text of the screen (소리로 읽기). Voices read `12,000원` as two numbers and `14:00` as
 * a ratio, and a masked name as stars.
 */
export function spoken(text: string, language: 'ko' | 'en'): string {
  const words = language === 'ko' ? inKorean(text) : inEnglish(text);
  return words.replaceAll('*', ' ').replaceAll(/\s+/g, ' ').trim();
}

const DATE = /(\d{4})-(\d{2})-(\d{2})/g;
const TIME = /(?<!\d)([01]?\d|2[0-4]):([0-5]\d)(?!\d)/g;
/** A sum, or a number in groups of three. A minus of the screen is a sign of its own. */
const SUM = /([−-]?)(\d{1,3}(?:,\d{3})+|\d+)\s*원/g;
const GROUPED = /\d{1,3}(?:,\d{3})+/g;

function inKorean(text: string): string {
  return text
    .replaceAll(DATE, (_, year, month, day) => `${year}년 ${Number(month)}월 ${Number(day)}일`)
    .replaceAll(TIME, (_, hour, minute) => koreanTime(Number(hour), Number(minute)))
    .replaceAll(
      SUM,
      (_, sign, digits) => `${sign === '' ? '' : '마이너스 '}${koreanNumber(wholeOf(digits))} 원`,
    )
    .replaceAll(GROUPED, digits => koreanNumber(wholeOf(digits)))
    .replaceAll(/(\d+)\s*\/\s*(\d+)/g, '$2 가운데 $1')
    .replaceAll(/(\d)\s*%/g, '$1 퍼센트')
    .replaceAll(' · ', ', ');
}

const wholeOf = (digits: string) => Number(digits.replaceAll(',', ''));

function koreanTime(hour: number, minute: number): string {
  const half = hour % 24 < 12 ? '오전' : '오후';
  const rest = minute === 0 ? '' : ` ${minute}분`;
  return `${half} ${hour % 12 === 0 && half === '오후' ? 12 : hour % 12}시${rest}`;
}

const DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const PLACES = ['', '십', '백', '천'];
/** By ten thousands, as Korean counts. */
const GROUPS = ['', '만', '억', '조', '경'];

/** `만 이천` of 12,000: groups of four digits, and no one before ten, hundred, thousand or ten thousand. */
export function koreanNumber(value: number): string {
  if (value === 0) return '영';
  const groups: string[] = [];
  for (let rest = value, group = 0; rest > 0; rest = Math.floor(rest / 10_000), group += 1) {
    const four = rest % 10_000;
    if (four === 0) continue;
    const isBareTenThousand = four === 1 && group === 1 && rest < 10_000;
    groups.unshift(`${isBareTenThousand ? '' : belowTenThousand(four)}${GROUPS[group] ?? ''}`);
  }
  return groups.join(' ');
}

function belowTenThousand(four: number): string {
  const digits = String(four);
  return digits
    .split('')
    .map((digit, index) => {
      const place = PLACES[digits.length - 1 - index] ?? '';
      if (digit === '0') return '';
      return digit === '1' && place !== '' ? place : `${DIGITS[Number(digit)] ?? ''}${place}`;
    })
    .join('');
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function inEnglish(text: string): string {
  return text
    .replaceAll(DATE, (_, year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`)
    .replaceAll(TIME, (_, hour, minute) => englishTime(Number(hour), Number(minute)))
    .replaceAll(SUM, (_, sign, digits) => `${sign === '' ? '' : 'minus '}${wholeOf(digits)} won`)
    .replaceAll(GROUPED, digits => String(wholeOf(digits)))
    .replaceAll(/(\d+)\s*\/\s*(\d+)/g, '$1 of $2')
    .replaceAll(/(\d)\s*%/g, '$1 percent')
    .replaceAll(' · ', ', ');
}

function englishTime(hour: number, minute: number): string {
  const rest = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${rest} ${hour % 24 < 12 ? 'a.m.' : 'p.m.'}`;
}
