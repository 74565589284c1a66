import { describe, expect, it } from 'vitest';
import { matchRanges, searchKeys, searchPatterns } from '../../../src/catalog/search.ts';
import { table } from '../../support/table.ts';

const keys = table(
  ['name', 'text', 'choseong', 'jamo'],
  `
  name        | text       | choseong | jamo
  배달서구     | 배달서구    | ㅂㄷㅅㄱ  | ㅂㅐㄷㅏㄹㅅㅓㄱㅜ
  닭갈비       | 닭갈비      | ㄷㄱㅂ    | ㄷㅏㄹㄱㄱㅏㄹㅂㅣ
  서로e음 마트 | 서로e음마트 | ㅅㄹeㅇㅁㅌ | ㅅㅓㄹㅗeㅇㅡㅁㅁㅏㅌㅡ
  까치마트     | 까치마트    | ㄱㅊㅁㅌ  | ㄲㅏㅊㅣㅁㅏㅌㅡ
  콜라 500ML  | 콜라500ml  | ㅋㄹ500ml | ㅋㅗㄹㄹㅏ500ml
  값          | 값         | ㄱ       | ㄱㅏㅂㅅ
  `,
);

describe('the keys stored beside a name', () => {
  it.each(keys)('$name', ({ name, text, choseong, jamo }) => {
    expect(searchKeys(name)).toEqual({ text, choseong, jamo });
    expect(searchKeys(name.normalize('NFD'))).toEqual({ text, choseong, jamo });
  });
});

/** The found part of the name stands in brackets; a name without brackets is not found. */
const matches = table(
  ['query', 'name'],
  `
  query      | name
  ㅂㄷㅅㄱ    | [배달서구]
  ㄷㅅ       | 배[달서]구
  ㄷㄱㅂ      | [닭갈비]
  갈         | 닭[갈]비
  가         | 닭[갈]비
  기         | [김]치
  김         | [김]치
  김ㅊ       | [김치]
  ㄱㅣ       | [김]치
  김치       | 묵은[김치] 볶음[김치]
  감         | [가마]솥밥
  고         | [과]자
  과         | 고등어
  ㄱ         | [까]치마트
  ㄲ         | [까]치마트
  ㄳ         | [김삿]갓
  ㅅㄹeㅇ     | [서로e음] 마트
  ㅇㅁㅌ      | 서로e[음 마트]
  음마       | 서로e[음 마]트
  음 마트     | 서로e[음 마트]
  rlacl      | [김치]
  RLACL      | [김치]
  rc         | [김치]
  rlaclWlro  | [김치찌개]
  ㅊㅐㅏㄷ    | [Coke] 355ml
  채ㅏㄷ      | [Coke] 355ml
  coke       | [Coke] 355ml
  355        | Coke [355]ml
  cola       | 김치
  ㅅㄱ       | 닭갈비
  달         | 배[달]서구
  악         | 강가
  %          | 김치
  -          | 김치
  `,
);

describe('finding a name', () => {
  it.each(matches)('"$query" in $name', ({ query, name }) => {
    const plain = name.replaceAll(/[[\]]/g, '');
    const marked = matchRanges(query, plain).reduceRight(
      (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      plain,
    );
    expect(marked).toBe(name);
  });

  it('is the same for a query and a name that came apart on another system', () => {
    expect(matchRanges('김'.normalize('NFD'), '김치'.normalize('NFD'))).toEqual([{ start: 0, end: 1 }]);
  });

  it('counts positions as UTF-16 does, past a sign of two units', () => {
    expect(matchRanges('ㄱㅊ', '🥬김치')).toEqual([{ start: 2, end: 4 }]);
  });
});

describe('what the database looks for', () => {
  it('is the query as typed, then as it would be on the other keyboard', () => {
    expect(searchPatterns('rlacl')).toEqual([
      { key: 'jamo', text: 'rlacl' },
      { key: 'jamo', text: 'ㄱㅣㅁㅊㅣ' },
    ]);
    expect(searchPatterns('ㄱㅊ')).toEqual([{ key: 'choseong', text: 'ㄱㅊ' }]);
    expect(searchPatterns('cola')).toEqual([{ key: 'jamo', text: 'cola' }]);
    expect(searchPatterns('  ')).toEqual([]);
  });
});
