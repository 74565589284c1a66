/** Settings of the screens beside the counter's own. */
export const screens = {
  title: '다른 화면',
  note: '둘째 모니터가 있으면 거기에 가득 차게 열리고, 다음에 켤 때도 다시 열려요.',
  window: { status: '손님 상태 화면 열기', customer: '손님 화면 열기 (금액과 거스름돈)' },
  tab: {
    status: '손님 상태 화면을 새 탭으로 열기',
    customer: '손님 화면을 새 탭으로 열기 (금액과 거스름돈)',
  },
  showsDelivery: '손님 화면에 배달 주문 번호도 보이기',
  speaks: '준비된 번호를 소리로 부르기',
  stays: '찾아간 뒤 번호를 보여 두는 시간(분)',
  staysFault: '0부터 60까지 적어 주세요.',
} as const;
