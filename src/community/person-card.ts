import { cardToken } from '../currency/member.ts';

const TOKEN = /^IP[0-9A-HJKMNP-TV-Z]{26}$/;

/** Whether a scanned code is a person's card (수강증). A member's wallet has another first pair of letters. */
export function isPersonCard(code: string): boolean {
  return TOKEN.test(code);
}

/** The code of a card from 16 random bytes: nobody can guess one, or read a person in it. */
export function personCardToken(bytes: Uint8Array): string {
  return `IP${cardToken(bytes).slice(2)}`;
}
