// shared/risk/distance.ts
/** Mean Earth radius in km (IUGG mean radius R1, as the model asks). */
var EARTH_RADIUS_KM = 6371.0088;
var RADIANS = Math.PI / 180;
/** Great-circle distance in km by the haversine formula. */
function distanceKm(a, b) {
	const dLat = Math.sin((b.lat - a.lat) * RADIANS / 2);
	const dLon = Math.sin((b.lon - a.lon) * RADIANS / 2);
	const h = dLat * dLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * dLon * dLon;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
function unitVector(point) {
	const lat = point.lat * RADIANS;
	const lon = point.lon * RADIANS;
	return [
		Math.cos(lat) * Math.cos(lon),
		Math.cos(lat) * Math.sin(lon),
		Math.sin(lat)
	];
}
var dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
var cross = (a, b) => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];
/**
* Distance in km from a point to a great-circle segment: the cross-track distance where the foot of the
* perpendicular lies on the segment, else the distance to the nearer end.
*/
function distanceToSegmentKm(point, a, b) {
	const [p, start, end] = [
		unitVector(point),
		unitVector(a),
		unitVector(b)
	];
	const normal = cross(start, end);
	const length = Math.sqrt(dot(normal, normal));
	const ends = Math.min(distanceKm(point, a), distanceKm(point, b));
	if (length < 1e-12) return ends;
	if (!(dot(cross(normal, start), p) >= 0 && dot(cross(end, normal), p) >= 0)) return ends;
	return EARTH_RADIUS_KM * Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, p) / length))));
}
/** Distance in km to the nearest point of a line; `null` for a line without points. */
function distanceToLineKm(point, line) {
	const first = line[0];
	if (first === void 0) return null;
	let nearest = distanceKm(point, first);
	for (let i = 1; i < line.length; i++) {
		const [a, b] = [line[i - 1], line[i]];
		if (a !== void 0 && b !== void 0) nearest = Math.min(nearest, distanceToSegmentKm(point, a, b));
	}
	return nearest;
}
export { distanceKm as n, distanceToLineKm as r, EARTH_RADIUS_KM as t };
