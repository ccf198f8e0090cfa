/** A stored number as people write it: +84912345678 → 0912 345 678. One from elsewhere stays as it is. */
export function formatPhone(phone: string): string {
  if (!phone.startsWith('+84')) return phone;
  const national = `0${phone.slice(3)}`;
  const parts = /^(\d{4})(\d{3})(\d{3,4})$/.exec(national);
  return parts ? parts.slice(1).join(' ') : national;
}
