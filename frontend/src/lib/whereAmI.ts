/** Where this device is, in degrees with about a metre's precision; null when it does not know or may not say. */
export function whereAmI(): Promise<{ latitude: number; longitude: number } | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: degrees(coords.latitude), longitude: degrees(coords.longitude) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  });
}

function degrees(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
