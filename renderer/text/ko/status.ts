/** 손님 상태 화면: what customers read who wait for their order. */
export const status = {
  title: '주문 상태',
  preparing: '준비 중',
  ready: '준비 완료',
  none: '지금은 없어요',
  spoken: '{{number}}번 손님, 주문하신 음식이 준비되었습니다.',
  lost_other: '번호가 잠시 바뀌지 않고 있어요 · {{count}}분 전 번호예요. 직원에게 물어봐 주세요.',
} as const;
