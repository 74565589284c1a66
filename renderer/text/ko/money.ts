/** 정산: money that is promised and not yet there. */
export const money = {
  title: '정산',
  lead: '받기로 한 돈이 어디에 있는지 봐요.',
  tab: { label: '보기', pending: '승인 대기', bank: '입금 맞추기', cashReceipts: '현금영수증' },
  pending: {
    title: '승인을 아직 못 본 결제',
    total: '{{count, number}}건 · {{amount, won}}',
    none: '승인을 기다리는 결제가 없어요.',
    time: '판 때',
    receipt: '영수증',
    tender: '결제',
    amount: '금액',
    state: '상태',
    waiting: '대기',
    overdue: '기한 지남',
    open: '매출 열기',
  },
} as const;
