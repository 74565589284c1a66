import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { ProgrammeFacts, ProgrammeView } from '../../src/contract/programme.ts';
import { publishCourse } from './programmes.ts';
import { command } from './till.ts';

/** Another line with the token of the counter's tab. */
export async function lineOf(page: Page): Promise<CounterClient> {
  const token = await page.evaluate(() => sessionStorage.getItem('ieum.token'));
  const { origin } = new URL(page.url());
  const protocols = ['ieum', `token.${required(token, 'token')}`];
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, protocols, { headers: { origin } });
  await once(socket, 'open');
  socket.on('error', () => {}); // The counter is killed in the end.
  // The link needs of a WebSocket what Node's and the browser's have in common.
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}

/** A course with a lesson that lasts the whole of today, whatever day and time the test runs at. */
export async function courseOfWholeDay(
  client: CounterClient,
  facts: Partial<ProgrammeFacts>,
): Promise<ProgrammeView> {
  const today = dateText(Date.now());
  const days = { firstDay: today, lastDay: '2099-12-31', weekdays: [0, 1, 2, 3, 4, 5, 6], lessonCount: 2 };
  const course = await publishCourse(client, { ...days, ...facts });
  const lessonId = required(course.lessonList[0], 'lesson').id;
  const whole = { date: today, startMinute: 0, endMinute: 1_440, roomId: null, reason: '종일' };
  await client.programme.moveLesson({ ...command(), lessonId, ...whole });
  return course;
}
