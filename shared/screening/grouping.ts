/** Positions grouped by a number each has: those of group `g` stand in `order` from `starts[g]` to before `starts[g + 1]`. */
export interface Grouping {
  readonly starts: Int32Array<ArrayBuffer>
  readonly order: Int32Array<ArrayBuffer>
}

/** Groups the positions 0 to `length - 1` by counting; within a group they keep their order. */
export function groupPositions(length: number, groups: number, groupOf: (at: number) => number): Grouping {
  const starts = new Int32Array(groups + 1)
  for (let at = 0; at < length; at++) {
    const next = groupOf(at) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let group = 0; group < groups; group++)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const places = starts.slice()
  const order = new Int32Array(length)
  for (let at = 0; at < length; at++) {
    const group = groupOf(at)
    const place = places[group] ?? 0
    places[group] = place + 1
    order[place] = at
  }
  return { starts, order }
}
