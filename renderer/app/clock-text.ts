/** `5월 14일 (목) 14:08`, in Korean time whatever the machine's zone. */
export function clockText(atMs: number, language: string): string {
  const at = new Date(atMs);
  const zone = { timeZone: 'Asia/Seoul' } as const;
  const locale = language === 'en' ? 'en-GB' : 'ko-KR';
  const time = new Intl.DateTimeFormat(locale, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const day = new Intl.DateTimeFormat(locale, {
    ...zone,
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(at);
  const weekday = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'short' }).format(at);
  return `${day} (${weekday}) ${time}`;
}
