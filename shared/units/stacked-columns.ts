/**
 * Where columns of so many numbers start that lie one behind the other in a buffer. Taken widest first, every column starts
 * where its type may start.
 */
export function stackedColumns(count: number): (bytesEach: number) => number {
  let at = 0
  return bytesEach => {
    const start = at
    at += bytesEach * count
    return start
  }
}
