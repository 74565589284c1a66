/** 손님 표시기: the pole display of two lines. */
export const pole = {
  title: '손님 표시기',
  none: '두 줄짜리 표시기를 이으면 손님이 금액과 거스름돈을 볼 수 있어요.',
  add: '표시기 더하기',
  shows: '표시기에 지금 보이는 글',
  model: '기종',
  remove: '없애기',
  change: '바꾸기',
  removed: '표시기를 없앴어요.',
} as const;
