/* The mess of real lists: every function turns a clean value into one of the ways people type it. */

export const messyCount = (value, n) =>
  n % 23 === 7
    ? 'not known'
    : n % 17 === 5
      ? ''
      : n % 7 === 3
        ? String(value)
        : n % 11 === 4
          ? grouped(value)
          : value
const grouped = value => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
export const messyShare = (value, n) => (n % 13 === 6 ? 'unknown' : n % 9 === 2 ? `${value} %` : value)
/** A column that mixes fractions with written per cent, as happens when two people fill one list. */
export const messyFraction = (value, n) => (n % 14 === 9 ? '' : n % 4 === 1 ? `${value} %` : value / 100)
export const messyName = (name, n) => (n % 19 === 8 ? name.toUpperCase() : n % 13 === 6 ? ` ${name}  ` : name)

export function messyPosition(site, n) {
  if (n % 16 === 5) return ['', '']
  if (n % 8 === 3) return [degrees(site.lat, 'N', 'S'), degrees(site.lon, 'E', 'W')]
  if (n % 61 === 40) return [site.lon, site.lat]
  if (n % 10 === 6) return [String(site.lat), String(site.lon)]
  return [site.lat, site.lon]
}

function degrees(value, positive, negative) {
  const total = Math.round(Math.abs(value) * 3600)
  const [d, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  return `${d}°${String(m).padStart(2, '0')}'${String(s).padStart(2, '0')}"${value < 0 ? negative : positive}`
}

export function messyVisit(n) {
  const day = new Date(Date.UTC(2025, 2 + (n % 18), 1 + ((n * 11) % 28)))
  const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
  if (n % 6 === 1) return `${d}.${m}.${y}`
  if (n % 6 === 3) return `${y}/${m}/${d}`
  if (n % 6 === 4) return ''
  return n % 12 === 5 ? 'n/a' : day
}
