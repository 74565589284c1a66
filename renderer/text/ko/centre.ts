/** The centre's screens that have nothing to show yet. */
export const centre = {
  people: { title: '주민', none: '등록한 주민이 없어요.' },
  programmes: { title: '강좌', none: '등록한 강좌가 없어요.' },
  village: { title: '마을사업', none: '등록한 마을사업이 없어요.' },
} as const;
