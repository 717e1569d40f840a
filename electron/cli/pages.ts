interface Page<R> {
  readonly rows: readonly R[]
  readonly total: number
}

/** Largest stretch that every list endpoint gives at once. */
const STRETCH = 500

/** All rows of a list endpoint, stretch by stretch. */
export async function allRows<R>(
  ask: (stretch: { offset: number; limit: number }) => Promise<Page<R>>,
  limit = STRETCH,
): Promise<R[]> {
  const all: R[] = []
  for (;;) {
    const { rows, total } = await ask({ offset: all.length, limit })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}
