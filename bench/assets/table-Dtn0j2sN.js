import anyAscii from "any-ascii";
// shared/reference/table.ts
/** A name for comparing: Latin letters and digits only, without marks, case and words such as "province". */
function foldName(name) {
	return anyAscii(name).toLowerCase().replace(/\b(province|region|state|governorate|oblast|district|department|county|wilayat|of|the|al|el)\b/g, " ").replace(/[^a-z0-9]+/g, "");
}
var foldHeading = (heading) => heading.replace(/^\uFEFF/, "").trim().toLowerCase().replace(/[\s_-]+/g, " ");
var HEADING_WITHIN_ROWS = 20;
function positionsIn(row, headings) {
	const folded = row.map(foldHeading);
	const found = Object.entries(headings).flatMap(([column, names]) => {
		const name = names.find((known) => folded.includes(known));
		return name === void 0 ? [] : [[column, folded.indexOf(name)]];
	});
	return Object.fromEntries(found);
}
var cellAt = (cells, at) => (at === void 0 ? "" : cells[at] ?? "").trim();
/**
* Finds the row of headings among the first rows (titles and notes often stand above it) and reads what stands below.
* `null` when no row has all the needed headings. A row of `#` tags (HXL) below the headings is passed over.
*/
function tableIn(grid, headings, needed) {
	const start = grid.slice(0, HEADING_WITHIN_ROWS).findIndex(({ cells }) => needed.every((column) => positionsIn(cells, headings)[column] !== void 0));
	const head = grid[start];
	if (head === void 0) return null;
	const positions = positionsIn(head.cells, headings);
	const columns = Object.keys(headings);
	const below = grid.slice(start + 1).filter(({ cells }) => !cells.every((cell) => cell === "" || cell.startsWith("#")));
	return {
		rows: below.map(({ row, cells }) => ({
			row,
			cells: Object.fromEntries(columns.map((column) => [column, cellAt(cells, positions[column])]))
		})),
		headings: head.cells,
		positions,
		below
	};
}
export { foldName as n, tableIn as r, foldHeading as t };
