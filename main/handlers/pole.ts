import { change } from './change.ts';
import { requests } from './implementer.ts';
import { saveSettings } from './settings.ts';

export const poleHandlers = {
  state: requests.pole.state.handler(({ context: { counter } }) => {
    const status = counter.pole.status();
    return {
      profiles: counter.pole.profiles.map(({ id, name }) => ({ id, name })),
      pole: counter.settings().pole,
      status: status && { ...status, lines: status.lines && [...status.lines] },
    };
  }),
  save: requests.pole.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'pole.save',
      input,
      areas: ['app', 'pole'],
      run: ({ writes, counter }) => {
        const { pole } = input;
        if (pole === null) {
          saveSettings(writes, { pole });
          return {};
        }
        const url = pole.url.trim();
        const reason = counter.devices.faultOf(url);
        if (reason !== null) throw errors.DEVICE_URL_MALFORMED({ data: { reason } });
        if (!counter.pole.profiles.some(({ id }) => id === pole.profileId)) throw errors.PROFILE_NOT_FOUND();
        saveSettings(writes, { pole: { ...pole, url } });
        return {};
      },
      answer: () => ({}),
    }),
  ),
};
