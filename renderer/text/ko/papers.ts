/** 문서: papers of a programme that are printed or gone on with. */
export const papers = {
  menu: '문서',
  roster: { pdf: '수강생 명단 (PDF)', xlsx: '수강생 명단 (엑셀)', csv: '수강생 명단 (CSV)' },
  attendanceBook: { pdf: '출석부 (PDF)', xlsx: '출석부 (엑셀)' },
  signSheet: { pdf: '서명부 (PDF)', xlsx: '서명부 (엑셀)', csv: '서명부 (CSV)' },
  report: {
    quarter: '이 분기 운영 실적 (PDF)',
    month: '이달 운영 실적 (PDF)',
    quarterSheet: '이 분기 운영 실적 (엑셀)',
    nothing: '그 기간에 출석을 받은 회차가 없어요.',
    failed: '운영 실적을 만들지 못했어요. 다시 눌러 주세요.',
  },
  refusal: {
    PROGRAMME_NOT_FOUND: '이 강좌는 이제 없어요. 목록에서 다시 골라 주세요.',
    LESSON_NOT_FOUND: '이 회차는 이제 없어요. 강좌를 다시 열어 주세요.',
    LESSON_CANCELLED: '휴강한 회차에는 서명부가 없어요. 다른 회차를 골라 주세요.',
    NOBODY_ENROLLED: '아직 자리를 받은 사람이 없어요. 신청을 받은 뒤에 만들어 주세요.',
  },
};
