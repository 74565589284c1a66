const STORED_AS = 'ieum.token';

/** The page was opened without its token, or by an old link. */
export class TokenMissingError extends Error {
  override readonly name = 'TokenMissingError';
}

/**
 * Takes the token out of the page's address, where main put it behind the `#` that never leaves the browser.
 *
 * The tab keeps it for reloads; the address loses it, so that neither a screenshot nor a bookmark carries
 * it on.
 */
export function takeToken(): string {
  const given = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (given !== null) {
    window.sessionStorage.setItem(STORED_AS, given);
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    return given;
  }
  const stored = window.sessionStorage.getItem(STORED_AS);
  if (stored === null) throw new TokenMissingError('The page was opened without its token');
  return stored;
}

/** Whether this tab was opened by the counter, now or before. */
export function hasToken(): boolean {
  return window.location.hash.includes('token=') || window.sessionStorage.getItem(STORED_AS) !== null;
}
