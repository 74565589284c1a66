/** The centre's screens that have nothing to show yet. */
export const centre = {
  programmes: { title: '강좌', none: '등록한 강좌가 없어요.' },
} as const;
