/** 주문 처리 기록: what the shop can show of an order. */
export const orderRecord = {
  papers: '종이는 이렇게 됐어요',
  noPapers: '이 주문으로 나온 종이가 없어요.',
  states: {
    queued: '차례를 기다림',
    sending: '보내는 중',
    sent: '보냄',
    confirmed: '출력 확인됨',
    uncertain: '출력 확인 안 됨',
    failed: '출력 못 함',
    discarded: '버림',
  },
  print: '기록 출력',
  printed: '주문 처리 기록을 출력해요. 개인정보는 들어가지 않아요.',
  copy: '글로 복사',
  copied: '기록을 복사했어요. 붙여 넣으면 돼요.',
  noPrinter: '프린터가 없어요. 장치 화면에서 등록해 주세요.',
} as const;
