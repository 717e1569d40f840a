// Recomputes every score of an unpacked bundle: node method/recompute.mjs FOLDER   (exit 0: all agree to 1e-6)
// Follows method/method.md, and its letters; shares no code with the maker. Places are vectors of length 1.
import { existsSync, readFileSync } from 'node:fs'
const path = name => `${process.argv[2] ?? '.'}/${name}`
const lines = name => (readFileSync(path(name), 'utf8').match(/.+/g) ?? []).map(line => JSON.parse(line))
const { max, min, abs, sin, cos, exp, log, sqrt, hypot, PI } = Math
const [[W], [places]] = ['method/risk-model', 'data/places'].map(name => existsSync(path(`${name}.json`))
  ? lines(`${name}.json`) : [])
const sum = (list, of) => list.reduce((total, x) => total + of(x), 0)
const mix = (weights, of) => sum(Object.keys(weights), key => weights[key] * of(key))
const at = ({ lat, lon }, r = PI / 180) => [cos(lat * r) * cos(lon * r), cos(lat * r) * sin(lon * r), sin(lat * r)]
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = ([a, b, c], [x, y, z]) => [b * z - c * y, c * x - a * z, a * y - b * x]
const km = (a, b) => 6371.0088 * Math.atan2(hypot(...cross(a, b)), dot(a, b))
const legKm = (p, a, b, n = cross(a, b), beside = dot(cross(n, a), p) >= 0 && dot(cross(b, n), p) >= 0) =>
  beside && hypot(...n) > 1e-12 ? abs(km(p, n) - 6371.0088 * PI / 2) : min(km(p, a), km(p, b))
const f = (d, r, lambda, rest = exp(-max(0, d - r) / lambda)) => rest < W.conflict.cutoff ? 0 : rest
const { lines: events = [], lastDay, countries: atWar = {} } = places?.events ?? {}, N = W.events
const near = events.map(([, lat, lon, p, deaths, day]) => ({ v: at({ lat, lon }), r: N.radiusKmByPrecision[p],
  w: (min(deaths, N.deathsCap) + 1) * 0.5 ** (max(0, lastDay - day) / 30.436875 / N.halfLifeMonths) }))
const reach = (max(...Object.values(N.radiusKmByPrecision)) - N.lambdaKm * log(W.conflict.cutoff)) / 6371 + 1e-6
const E = v => sum(near, e => dot(v, e.v) < cos(min(PI, reach)) ? 0 : e.w * f(km(v, e.v), e.r, N.lambdaKm))
const C = (p, v = at(p)) => 100 - 100 * exp(-E(v) / N.scale) * places.hotspots.reduce((rest, h) =>
  rest * (1 - h.severity / 100 * f(km(v, at(h)), h.radiusKm, h.lambdaKm)), 1)
const T = p => max(0, ...places.routes.map(({ severity, line }) => severity * f(
  min(...line.slice(1).map((b, i) => legKm(at(p), at(line[i]), at(b)))), W.route.radiusKm, W.route.lambdaKm)))
const K = (country, known = (places.countries[country] ?? []).filter(part => part.score !== null),
  weight = sum(known, part => part.weight)) =>
  weight < 0.5 - 1e-9 ? null : sum(known, part => part.weight * part.score) / weight
const X = ({ country, position, displaced }) => max(position ? C(position) : 0,
  W.origin.countryShare * (K(country) ?? W.missing.standIn), displaced ? W.origin.displacedAtLeast : 0)
// A site or corridor again from its places; what people recorded is taken as it was read.
const readSite = (x, { position, origins = [] }, country, anywhere = places && country && W.conflict.countryOnlyShare *
  max(atWar[country] ?? 0, ...places.hotspots.filter(h => h.country === country).map(h => h.severity))) => places ? { ...x,
  country: K(country), conflict: position ? max(C(position), position.precision === 'region' && anywhere || 0) : anywhere,
  route: position ? T(position) : null,
  origins: origins.map(group => ({ share: group.sharePct / 100, exposure: X(group) })) } : x
const worstStop = (stops, role) => max(...stops.filter(stop => stop.role === role).map(stop => X(stop)))
const readCorridor = (x, stops, placed = stops.filter(stop => stop.country || stop.position)) => places ? { ...x,
  ...Object.fromEntries(placed.map(({ role }) => [role, worstStop(placed, role)])) } : x
function score({ controls, floors, quality }, H, place, weights, values, known) {
  const M = mix(W.control.weights, (k, c = controls[k]) => c ? c.maturity / 4 * W.control.verification[c.verification] : 0)
  const I = u => sqrt(max(H(u), W.least) * max(mix(weights, k => values[k] ?? u), W.least))
  const R = u => max(I(u) * (1 - W.control.effect * M), ...floors.map(code => W.floors[code]))
  const confidence = W.confidence.place * place + W.confidence.workforce * mix(weights, k => known[k]) +
    W.confidence.control * mix(W.control.weights, k => quality.controls[k]), { standIn, low, high } = W.missing
  return { floors, confidence, inherent: I(standIn), residual: R(standIn), low: R(low), high: R(high) }
}
function site(x, { mean, conflictAlone, countryAlone } = W.location, { baseShare: b, fullAtShare } = W.origin) {
  const at = (u, C = x.conflict ?? u, T = x.route ?? u, K = x.country ?? u) =>
    max(mean.conflict * C + mean.route * T + mean.country * K, conflictAlone * C, countryAlone * K)
  const P = X => sum(x.origins, group => group.exposure >= X ? group.share : 0)
  const origin = max(0, ...x.origins.map(({ exposure: X }) => X * (b + (1 - b) * min(1, P(X) / fullAtShare))))
  const sure = max(mix(W.confidence.placeParts, k => x.quality[k]), origin > at(W.missing.standIn) ? x.quality.origin : 0)
  return score(x, u => max(at(u), origin), sure, W.workforce, x.workforce, x.quality.workforce)
}
const corridor = (x, { originShare: o, transitShare: t, weights } = W.corridor) => score(x, (u, O = x.origin ?? u) =>
  max(O, o * O + t * (x.transit ?? u), x.destination ?? u), x.quality.place, weights, x.factors, x.quality.factors)
function supplier(sites, own) {
  const counted = sites.filter(s => s.workers !== null), workers = sum(counted, s => s.workers)
  const weight = s => workers ? s.workers ?? workers / counted.length : 1
  const mean = key => sum(sites, s => weight(s) * s[key]) / sum(sites, weight)
  const both = (key, top = max(...sites.map(s => s[key]))) => W.supplier.worst * top + W.supplier.mean * mean(key)
  const floors = own.concat(...sites.map(s => s.floors.filter(code => W.floorsThatCarry.includes(code))))
  const worst = sites.reduce((a, b) => b.residual > a.residual ? b : a)
  const [residual, low, high] = ['residual', 'low', 'high'].map(k => max(both(k), ...floors.map(code => W.floors[code])))
  return { confidence: both('confidence', worst.confidence), inherent: both('inherent'), residual, low, high }
}
const mine = new Map(), [suppliers, corridors] = ['suppliers', 'corridors'].map(name => lines(`scores/${name}.jsonl`))
for (const { id, parts: { facts, sites } } of suppliers) {
  const scored = sites.map(({ inputs }, i, _, it = facts.sites[i] ?? { id: null, workers: facts.workers }) =>
    ({ id: it.id, workers: it.workers, ...site(readSite(inputs, it, it.country ?? facts.country)) }))
  for (const each of [...scored, { id, ...supplier(scored, facts.floors.map(floor => floor.code)) }]) mine.set(each.id, each)
}
for (const { id, parts } of corridors) mine.set(id, corridor(readCorridor(parts.measured.inputs, parts.facts.stops)))
const theirs = [...suppliers, ...lines('scores/sites.jsonl'), ...corridors].map(line => ({ ...line, ...line.range }))
const apart = x => ['residual', 'inherent', 'confidence', 'low', 'high'].map(k => abs(x[k] - mine.get(x.id)?.[k]))
const largest = theirs.flatMap(apart).reduce((a, b) => max(a, b), 0)
console.log(`${theirs.length} scores, places ${places ? 'read again' : 'as stored'}, largest difference ${largest}`)
process.exitCode = largest <= 1e-6 ? 0 : 1
