import { expect, it } from 'vitest';
import { withJosa, type Josa } from '../../../../renderer/text/josa.ts';
import { table } from '../../../support/table.ts';

const rows = table(
  ['word', 'josa', 'spoken'],
  `
  word            | josa | spoken
  배추김치        | 을   | 배추김치를
  참치김밥        | 을   | 참치김밥을
  국산콩 두부     | 이   | 국산콩 두부가
  된장            | 은   | 된장은
  서울            | 으로 | 서울로
  인천            | 으로 | 인천으로
  가게            | 으로 | 가게로
  생수 2L         | 을   | 생수 2L을
  진미채 200g     | 을   | 진미채 200g를
  유정란 10       | 이   | 유정란 10이
  계산대 2        | 으로 | 계산대 2로
  계산대 1        | 으로 | 계산대 1로
  계산대 3        | 으로 | 계산대 3으로
  두부 (국산)     | 을   | 두부 (국산)을
  ★               | 을   | ★을(를)
  ★               | 으로 | ★(으)로
`,
);

it.each(rows)('$word with $josa is said $spoken', ({ word, josa, spoken }) => {
  // The column holds the names of particles.
  expect(withJosa(word, josa as Josa)).toBe(spoken);
});
