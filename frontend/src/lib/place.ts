/** What an area's label says after its name: "xã Đại Thạnh, huyện Đại Lộc"; empty when it is the name alone. */
export function placeAbove(label: string): string {
  const comma = label.indexOf(', ');
  return comma < 0 ? '' : label.slice(comma + 2);
}
