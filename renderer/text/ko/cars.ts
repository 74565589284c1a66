/** 차량: numbers of cars that people come in, and the list for the gate. */
export const cars = {
  title: '차량번호',
  number: '새 번호',
  save: '적기',
  remove: '지우기',
  saved: '차량번호를 적었어요.',
  removed: '차량번호를 지웠어요.',
  notAgreed: '위에서 주차에 동의하시면 차량번호를 적을 수 있어요.',
  parking: '오늘 방문 차량 명단 (PDF)',
  refusal: {
    CAR_MALFORMED: '차량번호가 아니에요. 12가3456처럼 적어 주세요.',
    CAR_NOT_AGREED: '주차에 동의하지 않으셨어요. 먼저 동의를 받아 주세요.',
    PERSON_NOT_FOUND: '이 사람은 이제 없어요. 목록에서 다시 골라 주세요.',
    PERSON_ERASED: '정보를 지운 사람이에요.',
    NOBODY_PARKS: '오늘 오는 분 가운데 차량번호를 적은 분이 없어요.',
  },
};
