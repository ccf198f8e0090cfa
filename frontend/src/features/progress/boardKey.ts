/**
 * The partner's key that a wall screen reads with, out of `/board/<campaign>#key=<key>`. What follows the # is sent to no server and
 * stands in no log; it lets a wall run for as long as the key is valid, where a sign-in ends after 12 hours.
 */
export function keyIn(hash: string): string | undefined {
  return new URLSearchParams(hash).get('key') || undefined;
}
