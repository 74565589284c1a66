import past from '../../resources/demo/demo-past.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { addDays } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { scoreOf } from '../../src/civic/village-plan.ts';
import { EVIDENCE_KINDS } from '../../src/civic/village-rules.ts';
import { ITEM_KINDS } from '../../src/ledger/centre-postings.ts';
import { sumWon, won } from '../../src/money/won.ts';
import type { Change } from './change.ts';
import { DAY_MS, type Story } from './demo-past.ts';
import { bookSpending } from './village-spending.ts';
import { projectOf, RULES } from './village-work.ts';
import { bookMoney } from './village.ts';

type DemoProject = (typeof past.villages)[number];

/** Village projects of the demo: one that spends its grant, and one that nobody has decided about. */
export function layDemoVillage(story: Story): void {
  for (const project of past.villages) tellProject(story, project);
}

function tellProject(story: Story, file: DemoProject): void {
  const { now, moments } = story;
  const id = now.newId();
  const day = (daysAgo: number) => dateText(now.atMs - daysAgo * DAY_MS);
  const at = (daysAgo: number, happen: Story['moments'][number]['happen']) =>
    void moments.push({ atMs: now.atMs - daysAgo * DAY_MS, happen });
  const items = file.items.map((item, index) => ({
    name: item.name,
    kind: required(
      ITEM_KINDS.find(kind => kind === item.kind),
      item.kind,
    ),
    position: index + 1,
    grant: won(item.grant),
    ownShare: won(item.ownShare),
  }));
  const isChosen = file.scores.length > 0;
  const facts = {
    id,
    callId: '2025',
    typeId: file.typeId,
    title: file.title,
    groupName: file.group,
    representative: file.representative,
    residentCount: file.members.length,
    headCount: file.heads,
    firstDay: isChosen ? day(60) : addDays(day(0), 30),
    lastDay: addDays(day(0), isChosen ? 60 : 150),
    consultedOn: isChosen ? day(80) : day(3),
  };
  at(isChosen ? 75 : 2, ({ writes, atMs }) => {
    writes.village.add(facts, atMs);
    writes.village.setItems(id, items);
    const members = file.members.map((name, index) => ({
      position: index + 1,
      name: null,
      personId: required(story.people.get(name), name),
      withAbove: index > 0 && file.families.includes(name) ? (1 as const) : (0 as const),
    }));
    writes.village.setMembers(id, members, file.heads);
  });
  if (!isChosen) return;
  at(68, ({ writes }) => {
    const score = scoreOf(RULES.score, file.scores);
    writes.village.decide(id, { isChosen, scores: file.scores, score, decidedOn: day(68) });
  });
  at(62, ({ writes }) => writes.village.agree(id, day(62)));
  for (const kind of ['grant', 'ownShare'] as const) {
    const amount = sumWon(items.map(item => item[kind]));
    at(58, work =>
      bookMoney(work, projectOf(work.reads, id), { kind, amount, receivedOn: dateText(work.atMs) }),
    );
  }
  for (const spending of file.spendings)
    at(spending.daysAgo, work => tellSpending(work, id, spending, day(spending.daysAgo)));
}

function tellSpending(
  work: Change,
  projectId: string,
  { attendees = [], ...spending }: DemoProject['spendings'][number],
  spentOn: string,
): void {
  const evidenceKind = required(
    EVIDENCE_KINDS.find(kind => kind === spending.evidenceKind),
    spending.evidenceKind,
  );
  const { grant, ownShare, vat } = spending;
  const money = { grant: won(grant), ownShare: won(ownShare), vat: won(vat) };
  const row = projectOf(work.reads, projectId);
  const id = bookSpending(work, row, { ...spending, ...money, evidenceKind, spentOn });
  work.writes.village.setAttendees(
    { id, projectId },
    attendees.map(member => ({ member, guest: null })),
  );
}
