/**
 * What went wrong: what happened, whether money moved, what to do now, in that order.
 * The keys of `code` are the codes that the contract declares, with their values in `{{…}}`.
 */
export const errors = {
  label: '문제가 생겼어요',
  code: '오류 번호 {{code}}',
  incident: '기록 번호 {{id}}',
  money: {
    notMoved: '돈은 움직이지 않았어요.',
    moved: '돈은 이미 받았어요.',
    unknown: '돈이 움직였는지 아직 몰라요.',
    none: '',
  },
  unexpected: {
    what: '프로그램 안에서 문제가 생겼어요.',
    now: '다시 해 보시고, 또 생기면 기록 번호를 알려 주세요.',
  },
  transport: {
    what: '계산 프로그램과 연결이 끊겼어요.',
    now: '저절로 다시 이어져요. 같은 판매가 두 번 적히지는 않아요.',
  },
  forbidden: { what: '지금 담당은 이 일을 할 수 없어요.', now: '점주나 매니저에게 부탁해 주세요.' },
  storage: {
    what: '디스크에 적지 못했어요. 아무것도 바뀌지 않았어요.',
    now: '디스크를 비우거나 컴퓨터를 다시 켠 뒤 다시 해 주세요.',
  },
  refused: { what: '적은 내용에 고칠 곳이 있어요.', now: '표시된 칸을 봐 주세요.' },
  crash: {
    what: '이 화면을 그리다 문제가 생겼어요.',
    now: '화면을 다시 열어 주세요. 적어 둔 판매는 그대로 있어요.',
    action: '화면 다시 열기',
  },
} as const;
