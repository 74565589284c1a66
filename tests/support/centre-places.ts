import type { Locator, Page } from 'playwright-core';
import { en } from '../../renderer/text/en/index.ts';
import { ko } from '../../renderer/text/ko/index.ts';
import { filled, row } from './counter-page.ts';

/** Every screen and dialog of the centre in the demo that has been open before, and how one gets there. */
export interface CentrePlace {
  readonly name: string;
  readonly open: () => Promise<unknown>;
}

const CATALOGUES = { ko, en } as const;
type Words = (typeof CATALOGUES)[keyof typeof CATALOGUES];

/** The places in the order of the menu; each is reached from the screen before it. */
export function centrePlaces(page: Page, language: 'ko' | 'en'): readonly CentrePlace[] {
  const w = CATALOGUES[language];
  const at = { page, w, ...locators(page) };
  return [
    { name: 'programmes', open: () => openProgrammes(at, '어르신 스마트폰 교실') },
    ...deskPlaces(at),
    ...closingPlaces(at),
    ...programmePlaces(at),
    drawPlace(at),
    ...peoplePlaces(at),
    ...villagePlaces(at),
    { name: 'settings', open: () => openSettings(at) },
  ];
}

function locators(page: Page) {
  return {
    button: (name: string) => page.getByRole('button', { name, exact: true }).last(),
    starting: (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).first(),
    dialog: page.getByRole('dialog').or(page.getByRole('alertdialog')).last(),
  };
}

interface At extends ReturnType<typeof locators> {
  readonly page: Page;
  readonly w: Words;
}

async function openScreen({ page, w }: At, screen: 'programmes' | 'people' | 'village' | 'settings') {
  const menu = page.getByRole('navigation', { name: w.shell.menu });
  await menu.getByRole('button', { name: new RegExp(`^${w.shell.screen[screen]}`) }).click();
  await menu.locator('[aria-current=page]', { hasText: w.shell.screen[screen] }).waitFor();
}

async function openProgrammes(at: At, course: string): Promise<void> {
  await openScreen(at, 'programmes');
  await row(at.page, at.w.programmes.list, course).click();
  await at.page.getByRole('heading', { name: course, level: 2 }).waitFor();
  await at.starting(at.w.enrolment.open).waitFor();
}

async function openDesk(at: At, course: string): Promise<Locator> {
  await openProgrammes(at, course);
  await at.page.keyboard.press('F9');
  const desk = at.page.getByRole('dialog', { name: filled(at.w.enrolment.title, { programme: course }) });
  await desk.getByRole('table').waitFor();
  return desk;
}

async function choosePerson({ page, w }: At, label: string, text: string, shown: RegExp): Promise<void> {
  await page.getByRole('textbox', { name: label }).last().fill(text);
  await page.getByRole('button', { name: shown }).first().click();
  await page.getByRole('button', { name: w.people.pick.change }).waitFor();
}

const fromDesk = (at: At, course: string, press: (desk: Locator) => Locator) => async () => {
  await press(await openDesk(at, course)).click();
  await at.page.getByRole('dialog').or(at.page.getByRole('alertdialog')).nth(1).waitFor();
};

function deskPlaces(at: At): readonly CentrePlace[] {
  const { enrolment, fees } = at.w;
  const paid = (desk: Locator) => desk.getByRole('button', { name: new RegExp(fees.refund.open) }).first();
  return [
    { name: 'desk', open: () => openDesk(at, '반찬 나눔 요리') },
    {
      name: 'desk-refused',
      open: async () => {
        await openDesk(at, '생활요가');
        await choosePerson(at, enrolment.who, '성춘', /^성\*향/);
        await at.button(at.w.common.readAloud.open).waitFor();
      },
    },
    {
      name: 'recruitment',
      open: fromDesk(at, '반찬 나눔 요리', desk =>
        desk.getByRole('button', { name: enrolment.recruitment.open }),
      ),
    },
    {
      name: 'sign-up-cancelled',
      open: fromDesk(at, '어르신 스마트폰 교실', desk =>
        desk.getByRole('row').last().getByRole('button').first(),
      ),
    },
    {
      name: 'fee',
      open: fromDesk(at, '생활요가', desk => desk.getByRole('row').last().getByRole('button').first()),
    },
    { name: 'refund', open: fromDesk(at, '노래교실', paid) },
  ];
}

/** A course with too few people, and who is to be told of it. */
function closingPlaces(at: At): readonly CentrePlace[] {
  const { closing } = at.w;
  const open = () => openProgrammes(at, '한지 공예');
  return [
    {
      name: 'closing',
      open: async () => {
        await open();
        await at.button(closing.open).waitFor();
      },
    },
    {
      name: 'closing-tell',
      open: async () => {
        await open();
        await at.button(closing.tell.open).click();
        await at.dialog.getByRole('table').waitFor();
      },
    },
    {
      name: 'desk-proxy',
      open: async () => {
        const { enrolment } = at.w;
        await openDesk(at, '한지 공예');
        await choosePerson(at, enrolment.who, '월매', /^월\*/);
        await at.button(enrolment.proxy.open).click();
        await at.button(enrolment.proxy.close).waitFor();
      },
    },
  ];
}

/** The next quarter stays chosen until another screen was shown. */
function drawPlace(at: At): CentrePlace {
  const { enrolment } = at.w;
  return {
    name: 'draw',
    open: async () => {
      await openScreen(at, 'programmes');
      await at.page.getByRole('button', { name: new RegExp(at.w.programmes.term.label) }).click();
      await at.page.getByRole('option').first().click();
      await openDesk(at, '수채화 첫걸음');
      await at.button(enrolment.draw.open).click();
      await at.button(enrolment.draw.freeze).waitFor();
    },
  };
}

function programmePlaces(at: At): readonly CentrePlace[] {
  const { page, w, button, starting, dialog } = at;
  const { programmes, attendance } = w;
  const onCourse = (press: () => Promise<void>) => async () => {
    await openProgrammes(at, '노래교실');
    await press();
    await dialog.waitFor();
  };
  const fromMenu = (act: string) =>
    onCourse(async () => {
      await button(programmes.more).click();
      await page.getByRole('menuitem', { name: act }).click();
    });
  const managing = (tab: string, add: string) => async () => {
    await fromMenu(programmes.resources)();
    await page.getByRole('radio', { name: tab, exact: true }).click();
    await button(add).click();
  };
  return [
    { name: 'attendance', open: onCourse(() => page.keyboard.press('F8')) },
    {
      name: 'attendance-earlier',
      open: async () => {
        await onCourse(() => page.keyboard.press('F8'))();
        await button(attendance.before).click();
        await button(attendance.before).click();
      },
    },
    { name: 'programme-new', open: onCourse(() => button(programmes.add).click()) },
    { name: 'programme-change', open: onCourse(() => button(programmes.panel.edit).click()) },
    { name: 'programme-cancel', open: onCourse(() => button(programmes.panel.cancel).click()) },
    {
      name: 'lesson',
      open: onCourse(() =>
        page.getByRole('grid', { name: programmes.panel.lessons }).getByRole('row').nth(2).click(),
      ),
    },
    {
      name: 'operation-log',
      open: async () => {
        await onCourse(async () => {
          const lessons = page.getByRole('grid', { name: programmes.panel.lessons });
          const held = lessons.getByRole('row').filter({ hasText: programmes.calendar.held });
          await held.first().click();
        })();
        await button(w.operationLog.open).click();
        await page.getByRole('heading', { name: w.operationLog.approval }).waitFor();
      },
    },
    { name: 'copy', open: fromMenu(programmes.copyTerm) },
    { name: 'rooms', open: fromMenu(programmes.resources) },
    { name: 'room', open: managing(programmes.manage.rooms, programmes.manage.addRoom) },
    { name: 'instructor', open: managing(programmes.manage.instructors, programmes.manage.addInstructor) },
    { name: 'closed-day', open: managing(programmes.manage.closedDays, programmes.manage.addClosedDay) },
    {
      name: 'papers',
      open: async () => {
        await openProgrammes(at, '노래교실');
        await starting(w.papers.menu).click();
        await page.getByRole('menu').waitFor();
      },
    },
  ];
}

function peoplePlaces(at: At): readonly CentrePlace[] {
  const { page, w, button, dialog } = at;
  const { people } = w;
  // Of a long list only what is in sight is drawn.
  const findPerson = async (text: string) => {
    await openScreen(at, 'people');
    await page.getByRole('textbox', { name: people.find }).fill(text);
  };
  const onPerson = (press: () => Promise<void>) => async () => {
    await findPerson('성춘');
    await row(page, people.title, '성*향').click();
    await button(people.facts.edit).waitFor();
    await press();
    await dialog.waitFor();
  };
  const opens = (name: string, label: string): CentrePlace => ({
    name,
    open: onPerson(() => button(label).click()),
  });
  const fromMore = (name: string, act: string): CentrePlace => ({
    name,
    open: onPerson(async () => {
      await button(people.more).click();
      await page.getByRole('menuitem', { name: act }).click();
    }),
  });
  return [
    {
      name: 'people',
      open: async () => {
        await findPerson('심학');
        await row(page, people.title, '심*규').click();
        await button(people.facts.edit).waitFor();
      },
    },
    { name: 'person-new', open: onPerson(() => page.keyboard.press('F9')) },
    opens('person-change', people.facts.edit),
    opens('consent', people.agreed.paper),
    opens('family', people.family.add),
    fromMore('merge', people.merge.do),
    fromMore('erase', people.erase.do),
  ];
}

function villagePlaces(at: At): readonly CentrePlace[] {
  const { page, w, button, dialog } = at;
  const { village } = w;
  const onProject = (title: string) => async () => {
    await openScreen(at, 'village');
    await row(page, village.list, title).click();
    await page.getByRole('heading', { name: title, level: 2 }).waitFor();
  };
  const opens = (name: string, title: string, label: string): CentrePlace => ({
    name,
    open: async () => {
      await onProject(title)();
      await button(label).click();
      await dialog.waitFor();
    },
  });
  const [garden, books] = ['골목 텃밭 가꾸기', '이웃과 함께 읽는 그림책'] as const;
  return [
    { name: 'village', open: onProject(garden) },
    { name: 'village-planned', open: onProject(books) },
    opens('village-spend', garden, village.action.spend),
    opens('village-receive', garden, village.action.receive),
    opens('village-ask', garden, village.action.change),
    opens('village-settle', garden, village.action.settle),
    opens('village-spending', garden, filled(village.spending.title, { number: 2 })),
    opens('village-decide', books, village.action.decide),
    opens('village-members', books, village.action.members),
    opens('village-change', books, village.action.edit),
    opens('village-new', books, village.add),
  ];
}

async function openSettings(at: At): Promise<void> {
  await openScreen(at, 'settings');
  await at.page.getByRole('radio', { name: at.w.settings.tab.place, exact: true }).first().click();
}

/** Leaves whatever is open, a dialog in a dialog first. */
export async function leavePlace(page: Page): Promise<void> {
  const layers = page.locator('[role=dialog], [role=alertdialog], [role=menu]');
  for (let left = await layers.count(); left > 0; left = await layers.count()) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
}

/**
 * Texts that are cut off where nobody can scroll to them, and what stands outside of the page. Shortened with
 * dots is meant so.
 */
export function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const clipped: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      const isHidden = element.closest('[inert], [aria-hidden=true], .sr') !== null;
      if (!(element instanceof HTMLElement) || isHidden || element.childElementCount > 3) continue;
      const text = element.textContent.trim();
      if (text === '' || element.getClientRects().length === 0) continue;
      const style = getComputedStyle(element);
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const isWide = element.scrollWidth > element.clientWidth + 1 && style.textOverflow !== 'ellipsis';
      const isTall = element.scrollHeight > element.clientHeight + 2 && style.overflowY === 'hidden';
      if (hides && element.clientWidth > 1 && (isWide || isTall))
        clipped.push(`cut off: ${text.slice(0, 60)}`);
      const { left, right } = element.getBoundingClientRect();
      if (right > innerWidth + 1 || left < -1) clipped.push(`outside: ${text.slice(0, 60)}`);
    }
    return [...new Set(clipped)];
  });
}
