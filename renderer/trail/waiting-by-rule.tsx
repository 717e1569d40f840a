import type { BinRow } from '@shared/contract/bin'
import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import type { Rule } from './erase'

interface Props {
  readonly rows: readonly BinRow[]
  readonly onErase: (asked: { readonly rows: readonly BinRow[]; readonly rule: Rule }) => void
}

/** What rules on how long records are kept ask to remove for good today: a line for each rule, and nothing goes before somebody says so. */
export function WaitingByRule({ rows, onErase }: Props) {
  const t = useText()
  const byRule = new Map<string, { rule: Rule; rows: BinRow[] }>()
  for (const row of rows) {
    const { removal } = row
    if (removal?.waits !== true) continue
    const found = byRule.get(removal.ruleId) ?? { rule: removal, rows: [] }
    found.rows.push(row)
    byRule.set(removal.ruleId, found)
  }
  return [...byRule.values()].map(({ rule, rows: waiting }) => (
    <Notice
      key={rule.ruleId}
      tone="info"
      actions={<Button onClick={() => onErase({ rows: waiting, rule })}>{t('trail:bin.rule.open')}</Button>}
    >
      {t('trail:bin.rule.asks', { rule: rule.title, count: waiting.length })}
    </Notice>
  ))
}
