import { z } from 'zod';
import { officeFile, paperFormat } from './centre-paper.ts';
import { change, query } from './request.ts';
import { command, id, isoDate } from './shapes.ts';

const days = z.object({ firstDay: isoDate, lastDay: isoDate });

const volunteer = z.object({
  personId: id,
  maskedName: z.string(),
  dong: z.string(),
  /** Shifts of which it is known how long somebody was there. */
  shifts: z.int(),
  minutes: z.int(),
  /** Whoever came late or left early without a scan that says when. */
  unclear: z.int(),
});

const period = { PERIOD_EMPTY: { status: 422 } } as const;
const nobody = { NOBODY_SERVED: { status: 409 } } as const;

/** 봉사 시간: how long people volunteered, from the attendance of programmes of that kind. */
export const volunteerContract = {
  /** Masked, by name. */
  hours: query('centre')
    .input(days)
    .output(z.object({ people: z.array(volunteer) }))
    .errors(period),
  /** 봉사 시간 명단. It is a look at everybody on it. */
  list: change('centre')
    .input(command.extend(days.shape).extend({ format: paperFormat }))
    .output(officeFile)
    .errors({ ...period, ...nobody }),
  /** 봉사활동 확인서 for somebody who asks. It is a look at them. */
  confirm: change('centre')
    .input(command.extend(days.shape).extend({ personId: id, format: paperFormat }))
    .output(officeFile)
    .errors({ ...period, ...nobody, PERSON_NOT_FOUND: {}, PERSON_ERASED: {} }),
};

export type VolunteerView = z.infer<typeof volunteer>;
