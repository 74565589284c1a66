import { afterEach, describe, expect, it } from 'vitest';
import { addTerms, termOf } from '../../src/community/term.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { required } from '../../src/base/assert.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { verify } from '../support/verify.ts';

/**
 * Goal: whoever chooses the demo of shop and centre meets a centre that lives, whatever day it is. Method:
 * the demo set up on days at the edges of quarters, at night and on a holiday; its lists and its books.
 */
let shop: TestShop;
afterEach(() => shop.close());

const KOREA_MS = 9 * 60 * 60 * 1000;
const at = (text: string) => Date.parse(`${text}:00Z`) - KOREA_MS;

async function demoOn(day: string): Promise<void> {
  shop = await openTestShop({ demo: false });
  shop.clock.set(at(day));
  const start = { kind: 'demo' as const, place: 'both' as const };
  await shop.client.app.setUp({ ...command(), language: 'ko', start });
}

const DAYS = [
  '2026-05-14T14:08',
  '2026-10-01T09:00',
  '2026-12-31T23:50',
  '2027-01-01T00:10',
  '2026-04-06T08:00',
  '2026-09-25T12:00',
];

describe('the demo of shop and centre', () => {
  it.each(DAYS)('set up on %s has a centre that lives', async day => {
    await demoOn(day);
    const { client, clock } = shop;
    const today = dateText(clock.nowMs);
    const { total } = await client.person.list({ text: '', offset: 0, limit: 50 });
    expect(total).toBeGreaterThanOrEqual(25);
    const { rows } = await client.programme.list({ term: termOf(today), text: '' });
    const named = (name: string) =>
      required(
        rows.find(row => row.name === name),
        name,
      );
    expect(named('반찬 나눔 요리')).toMatchObject({ enrolled: 12, waiting: 3 });
    expect(named('노래교실').enrolled).toBe(8);
    const market = await client.attendance.today({ date: null });
    expect(market.lessons.find(lesson => lesson.programmeName === '이음 나눔장터')).toMatchObject({
      enrolled: 12,
    });
    const next = await client.programme.list({ term: addTerms(termOf(today), 1), text: '' });
    const { id: programmeId, capacity } = required(next.rows[0], 'a course of the next quarter');
    const { enrolments } = await client.enrolment.list({ programmeId });
    expect(enrolments.filter(({ state }) => state === 'applied').length).toBeGreaterThan(capacity);
    const drawn = await client.enrolment.freeze({ ...command(), programmeId });
    expect(drawn.lottery).toMatchObject({ entries: enrolments.length });
    const projects = await client.village.list();
    expect(projects.map(({ state }) => state).toSorted()).toEqual(['planned', 'running']);
    expect(await verify(shop.dataDir)).toMatch(/^ok: /);
  });

  it('has lessons with marks and logs behind it, and books that balance', async () => {
    await demoOn('2026-05-14T14:08');
    const { client } = shop;
    const { rows } = await client.programme.list({ term: '2026-2', text: '' });
    const course = required(
      rows.find(row => row.name === '어르신 스마트폰 교실'),
      'course',
    );
    const { lessonList } = await client.programme.get({ programmeId: course.id });
    const held = lessonList.filter(({ state }) => state === 'held');
    expect(held.length).toBeGreaterThan(5);
    const sheet = await client.attendance.sheet({ lessonId: required(held[0], 'lesson').id });
    expect(sheet.rows).toHaveLength(14);
    expect(sheet.rows.every(({ state }) => state !== null)).toBe(true);
    const log = await client.operationLog.get({ lessonId: required(held[0], 'lesson').id });
    expect(log.log?.approvals).toHaveLength(3);
    const { lessons } = await client.operationLog.missing({ until: '2026-05-14' });
    expect(lessons.length).toBeGreaterThan(0);
    expect(lessons.length).toBeLessThan(6);
    const project = required(
      (await client.village.list()).find(({ state }) => state === 'running'),
      'project',
    );
    expect(project).toMatchObject({ planned: 1_900_000, received: 1_900_000, spent: 552_000 });
  });

  it('is there before anybody has put the kettle on', async () => {
    const beganMs = performance.now();
    await demoOn('2026-12-20T14:00');
    expect(performance.now() - beganMs).toBeLessThan(5_000);
  });
});
