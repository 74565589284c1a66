export const shift = {} as const;
