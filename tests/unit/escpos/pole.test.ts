import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/escpos/cp949.ts';
import { decodePole, showLines, startPole } from '../../../src/escpos/pole-commands.ts';
import { poleLines, type PoleScene } from '../../../src/escpos/pole-lines.ts';
import { readPoleProfile, type PoleProfile } from '../../../src/escpos/pole-profile.ts';
import { hex } from '../../support/hex.ts';

const folder = new URL('../../../resources/poles/', import.meta.url);
const read = (name: string): PoleProfile =>
  readPoleProfile(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
const escpos = read('epson-dm-d');
const cd5220 = read('cd5220');
const latin = read('cd5220-latin');

const kimbap = { name: '참치김밥', quantity: 1, net: 4_500 };

describe('pole profiles', () => {
  it('are right in every file, and named after themselves', () => {
    for (const file of readdirSync(folder)) expect(`${read(file.replace('.json', '')).id}.json`).toBe(file);
  });

  it.each([
    [{ columns: 200 }, 'columns must be a whole number from 16 to 40'],
    [{ commands: 'star' }, 'commands must be one of escpos, cd5220'],
    [{ glue: 1 }, 'glue is no field of it'],
  ])('say what is wrong with %j', (change, message) => {
    expect(() => readPoleProfile({ ...escpos, ...change })).toThrow(message);
  });
});

describe('the lines of a pole', () => {
  const rows: readonly [string, PoleScene, PoleProfile, 'ko' | 'en', readonly [string, string]][] = [
    [
      'nobody',
      { kind: 'idle', shopName: '이음상회' },
      escpos,
      'ko',
      ['      이음상회      ', '    어서 오세요     '],
    ],
    [
      'goods',
      { kind: 'ticket', last: kimbap, due: 25_080 },
      escpos,
      'ko',
      ['참치김밥       4,500', '합계          25,080'],
    ],
    [
      'several pieces',
      { kind: 'ticket', last: { ...kimbap, quantity: 3, net: 13_500 }, due: 13_500 },
      escpos,
      'ko',
      ['참치김밥 x3   13,500', '합계          13,500'],
    ],
    [
      'a long name, never half a syllable',
      { kind: 'ticket', last: { name: '국산콩으로 만든 두부 300g', quantity: 1, net: 12_900 }, due: 12_900 },
      escpos,
      'ko',
      ['국산콩으로 만 12,900', '합계          12,900'],
    ],
    [
      'nothing yet',
      { kind: 'ticket', last: null, due: 0 },
      escpos,
      'ko',
      [' '.repeat(20), '합계               0'],
    ],
    [
      'change',
      { kind: 'paid', paid: 4_500, received: 10_000, change: 5_500 },
      escpos,
      'ko',
      ['받은 돈       10,000', '거스름돈       5,500'],
    ],
    [
      'no change',
      { kind: 'paid', paid: 4_500, received: null, change: 0 },
      escpos,
      'ko',
      ['결제           4,500', '     고맙습니다     '],
    ],
    [
      'English',
      { kind: 'paid', paid: 4_500, received: 10_000, change: 5_500 },
      cd5220,
      'en',
      ['CASH          10,000', 'CHANGE         5,500'],
    ],
    [
      'a pole without Hangul: figures, and what of the name it has',
      { kind: 'ticket', last: { name: '서울우유 900ml', quantity: 2, net: 5_800 }, due: 5_800 },
      latin,
      'ko',
      ['900ml x2       5,800', 'TOTAL          5,800'],
    ],
  ];
  it.each(rows)('%s', (_, scene, profile, language, wanted) => {
    expect(poleLines(scene, profile, language)).toEqual(wanted);
    for (const line of poleLines(scene, profile, language)) expect(columnsOf(line)).toBe(20);
  });

  it('are 20 columns whatever the name is', () => {
    for (const name of ['', '똠', 'a한글b', '①②③④⑤⑥⑦⑧⑨⑩⑪', '👍 김밥', 'x'.repeat(60)]) {
      const scene = { kind: 'ticket', last: { name, quantity: 9_999, net: 1_234_567_890 }, due: 1 } as const;
      for (const profile of [escpos, latin])
        for (const line of poleLines(scene, profile, 'ko')) expect(columnsOf(line)).toBe(20);
    }
  });
});

describe('commands of poles', () => {
  const lines = poleLines({ kind: 'ticket', last: kimbap, due: 4_500 }, escpos, 'ko');

  it('are those of the manuals', () => {
    expect(hex(Uint8Array.from(startPole))).toBe('1b 40 0c');
    expect(hex(showLines(lines, escpos)).slice(0, 23)).toBe('1f 24 01 01 c2 fc c4 a1');
    expect(hex(showLines(lines, cd5220)).slice(0, 20)).toBe('1b 51 41 c2 fc c4 a1');
    expect(hex(showLines(lines, cd5220)).endsWith('0d')).toBe(true);
  });

  it.each([escpos, cd5220])('are read back as they were written: $id', profile => {
    const bytes = Uint8Array.from([...startPole, ...showLines(lines, profile)]);
    expect(decodePole(bytes, profile)).toEqual(lines);
  });

  it('a line of another width is a bug', () => {
    expect(() => showLines(['short', lines[1]], escpos)).toThrow('is not 20 columns wide');
  });
});
