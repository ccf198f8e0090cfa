type Prefix = 'sav' | 'are' | 'acc' | 'key' | 'tea' | 'mem' | 'mbs' | 'cmp' | 'ven' | 'ser' | 'out' | 'not';

/**
 * A new object's id, such as `out_0193…` (UUIDv7: ordered by time of making). Make it once, when the person starts, and
 * send the same one with every attempt: it is how the server knows a repetition.
 */
export function newId(prefix: Prefix, now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 256 ** (5 - i)) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${prefix}_${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
