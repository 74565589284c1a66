/**
 * Goal: no text is missing, empty or cut off from its values, in either language.
 * Method: the types hold the keys together; what they cannot see is checked here on the real catalogues.
 */
import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/text/en/index.ts';
import { josas } from '../../../../renderer/text/josa.ts';
import { ko } from '../../../../renderer/text/ko/index.ts';

function texts(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node !== 'object' || node === null)
    throw new Error(`${path} is neither text nor a group of texts`);
  return new Map(
    Object.entries(node).flatMap(([key, child]) => [...texts(child, path === '' ? key : `${path}.${key}`)]),
  );
}

const korean = texts(ko);
const english = texts(en);
const valuesOf = (text: string) =>
  [...new Set(Array.from(text.matchAll(/\{\{\s*([^},\s]+)/g), match => match[1] ?? ''))].toSorted(
    (one, other) => one.localeCompare(other),
  );
const waysOf = (text: string) =>
  Array.from(text.matchAll(/\{\{\w+,\s*([^}]+)\}\}/g), match => match[1] ?? '');
const sourceOf = (key: string) => key.replace(/_one$/, '_other');

/** Empty on purpose: where no money is concerned, nothing is said about it. */
const SILENT = new Set(['errors.money.none']);

describe('the texts', () => {
  it('every Korean text exists in English and the other way round', () => {
    expect([...korean.keys()].filter(key => !english.has(key))).toEqual([]);
    expect([...english.keys()].filter(key => !korean.has(sourceOf(key)))).toEqual([]);
  });

  it('no text is empty', () => {
    const empty = [...korean, ...english].filter(([key, text]) => text === '' && !SILENT.has(key));
    expect(empty).toEqual([]);
  });

  it('both languages show the same values', () => {
    const differing = [...english].filter(
      ([key, text]) => valuesOf(text).join() !== valuesOf(korean.get(sourceOf(key)) ?? '').join(),
    );
    // A singular may write its one in words.
    expect(differing.filter(([key]) => !key.endsWith('_one'))).toEqual([]);
  });

  it('values are shown in ways that there are', () => {
    const known = new Set<string>(['number', 'won', ...josas]);
    const unknown = [...korean, ...english].filter(([, text]) => waysOf(text).some(way => !known.has(way)));
    expect(unknown).toEqual([]);
  });

  it('the English texts have no Hangul left in them', () => {
    expect([...english].filter(([, text]) => /[가-힣]/.test(text.replace(/\{\{.*?\}\}/g, '')))).toEqual([]);
  });

  it('the screens speak one style of Korean (해요체); thanks and what is called out are formal', () => {
    const formal = [...korean].filter(([, text]) =>
      /니다|니까|십시오/.test(text.replaceAll('고맙습니다', '')),
    );
    expect(formal.map(([key]) => key)).toEqual(['status.spoken']);
  });

  it('nothing is shouted: no exclamation marks, no emoji', () => {
    const loud = [...korean, ...english].filter(([, text]) => /[!！]|\p{Emoji_Presentation}/u.test(text));
    expect(loud).toEqual([]);
  });
});
