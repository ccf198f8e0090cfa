import type { Ranked } from './ranking';

export const mapWidth = 720;
export const mapHeight = 520;
const margin = 36;
/** A name's room, in the map's own units. */
const nameHeight = 18;
const letter = 7.5;

type Point = { row: Ranked; x: number; y: number; radius: number; fill: number; labelled: boolean };

/**
 * Where the areas lie on a flat map of just these, degrees of longitude shortened by their latitude. The size grows with the square root
 * of the value, the fill with the share of the target. Names that would lie over another are left out, the largest figures first.
 */
export function placed(rows: Ranked[]): Point[] {
  const known = rows.flatMap((row) =>
    typeof row.area.latitude === 'number' && typeof row.area.longitude === 'number'
      ? [{ row, latitude: row.area.latitude, longitude: row.area.longitude }]
      : [],
  );
  const [south, north] = ends(known.map((k) => k.latitude));
  const [west, east] = ends(known.map((k) => k.longitude));
  const shortened = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((mapHeight - 2 * margin) / (north - south), (mapWidth - 2 * margin) / ((east - west) * shortened));
  const most = Math.max(1, ...rows.map((row) => row.counter.value ?? 0));
  const points = known.map(({ row, latitude, longitude }) => ({
    row,
    x: Math.round(mapWidth / 2 + (longitude - (west + east) / 2) * shortened * scale),
    y: Math.round(mapHeight / 2 - (latitude - (south + north) / 2) * scale),
    radius: Math.round(5 + 17 * Math.sqrt(Math.max(0, row.counter.value ?? 0) / most)),
    fill: Math.max(0, Math.min(1, row.counter.share ?? (row.counter.value ? 0.5 : 0))),
    labelled: false,
  }));
  return named(points.toSorted((a, b) => b.radius - a.radius));
}

function named(points: Point[]): Point[] {
  const taken = points.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return points.map((point) => {
    const left = point.x + point.radius + 4;
    const room = {
      left,
      right: left + point.row.area.name.length * letter,
      top: point.y - nameHeight / 2,
      bottom: point.y + nameHeight / 2,
    };
    const free =
      room.right <= mapWidth &&
      taken.every((other) => other.right <= room.left || room.right <= other.left || other.bottom <= room.top || room.bottom <= other.top);
    if (free) taken.push(room);
    return { ...point, labelled: free };
  });
}

/** The least and the most, never the same: a single place stands in the middle. */
function ends(numbers: number[]): [number, number] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? [least - 0.05, most + 0.05] : [least, most];
}
