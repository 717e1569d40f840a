/** What a list endpoint answers for a stretch. */
interface Stretch<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

const STRETCH = 500

/** Every row of a list that is answered in stretches. */
export async function allRows<Row>(
  ask: (stretch: { offset: number; limit: number }) => Promise<Stretch<Row>>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const answer = await ask({ offset: rows.length, limit: STRETCH })
    rows.push(...answer.rows)
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows
  }
}
