import { PAPER_SIZES, type PaperSize } from '@shared/units/paper'
import { option, UsageProblem, type Arguments } from './command'

/** Option of every command that writes pages. */
export const PAPER_OPTION = { paper: { type: 'string' } } as const

/** What pages are laid out for: A4, or as named. */
export function paperOption(args: Arguments): PaperSize {
  const named = option(args, 'paper')
  if (named === null) return 'A4'
  const size = PAPER_SIZES.find(one => one.toLowerCase() === named.toLowerCase())
  if (size === undefined) throw new UsageProblem('option-value', { option: '--paper' })
  return size
}
