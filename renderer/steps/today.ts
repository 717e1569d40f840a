import { useState } from 'react'

/** The calendar date where the person is, `YYYY-MM-DD`, as it was when the screen was opened. */
export function useToday(): string {
  const [today] = useState(() => {
    const now = new Date()
    const two = (n: number) => String(n).padStart(2, '0')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  })
  return today
}
