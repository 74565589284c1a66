import iconv from 'iconv-lite';

/** A line of a bank's statement on which money came in, or went out when the amount is below zero. */
export type StatementLine = readonly [when: string, memo: string, amount: number];

const won = (amount: number) => `"${amount.toLocaleString('en-US')}"`;

/** A statement as Korean banks give it: words above the table, sums below, amounts with commas. */
export function statementText(lines: readonly StatementLine[]): string {
  let balance = 1_000_000;
  const rows = lines.map(([when, memo, amount], at) => {
    balance += amount;
    const [out, paidIn] = amount < 0 ? [won(-amount), ''] : ['', won(amount)];
    return [at + 1, when, memo, out, paidIn, won(balance), '인터넷'].join(',');
  });
  return [
    '예금거래내역조회',
    '계좌번호,123-456-789012,예금주,정다운',
    '',
    '순번,거래일시,적요,출금액(원),입금액(원),거래후 잔액(원),거래점',
    ...rows,
    '합계,,,,,,',
    '',
  ].join('\r\n');
}

/** The file as it comes over the wire, in CP949 unless told otherwise. */
export function statementFile(lines: readonly StatementLine[], encoding = 'cp949'): string {
  return iconv.encode(statementText(lines), encoding, { addBOM: encoding === 'utf8' }).toString('base64');
}
