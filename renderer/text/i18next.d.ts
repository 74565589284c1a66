import 'i18next';
import type { ko } from './ko/index.ts';

/** Makes a wrong key, or a forgotten value in `{{…}}`, an error of the compiler. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof ko;
    interpolationFormatTypeMap: {
      won: number;
      number: number;
      을: string;
      이: string;
      은: string;
      과: string;
      으로: string;
    };
  }
}
