export const shift = {
  open: {
    title: '근무 시작',
    start: '근무 시작',
    float: '돈통에 있는 돈 (준비금)',
    floatHint: '세어 보고 눌러 주세요. 없으면 비워 두세요.',
    plus: '+{{amount}}만',
    cashier: '담당',
  },
} as const;
