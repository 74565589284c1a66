/** 출석 화면: what everybody in the centre reads of how many came, and where it is opened. */
export const headCount = {
  title: '출석 화면',
  phase: { begun: '진행 중', open: '곧 시작', next: '다음 강좌' },
  present: '출석',
  people_other: '{{count, number}}명',
  none: '오늘은 남은 강좌가 없어요',
  more_other: '지금 하는 강좌가 {{count, number}}개 더 있어요',
  lost_other: '숫자가 잠시 바뀌지 않고 있어요 · {{count, number}}분 전 숫자예요. 직원에게 물어봐 주세요.',
  settings: {
    note: '지금 하는 강좌와 온 사람 수가 크게 보여요. 이름은 나오지 않아요.',
    window: '출석 화면 열기',
    tab: '출석 화면을 새 탭으로 열기',
    speaks: '출석 결과를 소리로 (이름은 읽지 않아요)',
  },
} as const;
