import type { BaseTickContentProps } from 'recharts'

/*
 * What stands at the axes of charts. The library's own ticks measure each word to see where it breaks, and lay the page out for each.
 * They go with `interval={0}`: all of them are shown.
 */

/** Height of capital letters; recharts hangs its own ticks by the same measure. */
const DROP = { start: 0.71, middle: 0.355, end: 0 } as const
const LOOK = { fill: 'var(--muted)', fontSize: 11 } as const

const saidBy = ({ tickFormatter, payload, index }: BaseTickContentProps): string =>
  String(tickFormatter?.(payload.value, index) ?? payload.value)

/** A number, on one line: axes of numbers have five ticks, which always have room. */
export function numberTick(tick: BaseTickContentProps) {
  const { x, y, textAnchor, verticalAnchor } = tick
  return (
    <text {...LOOK} x={x} y={y} dy={`${DROP[verticalAnchor]}em`} textAnchor={textAnchor}>
      {saidBy(tick)}
    </text>
  )
}

/** Letters beside a lying bar; the column of names is made for them. */
const LETTERS = 27

/** Words in lines of so many letters; a longer word has a line of its own. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length === 0 || line.length > LETTERS) lines.push(word)
    else lines[lines.length - 1] = line
  }
  return lines
}

/** A name beside its bar, in as many lines as it needs. */
export function nameTick(tick: BaseTickContentProps) {
  const { x, y, textAnchor } = tick
  const lines = linesOf(saidBy(tick))
  return (
    <text {...LOOK} x={x} y={y} textAnchor={textAnchor}>
      {lines.map((line, at) => (
        <tspan
          key={`${at} ${line}`}
          x={x}
          dy={at === 0 ? `${DROP.middle - (lines.length - 1) / 2}em` : '1em'}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}
