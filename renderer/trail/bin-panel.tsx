import { Link } from '@tanstack/react-router'
import type { BinRow } from '@shared/contract/bin'
import { calledInBin } from '@shared/trail/bin'
import { Button } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { TakeBack } from './take-back'

/** One record in the bin: who put it here and why, what comes back with it, the way back, and the way out for good. */
export function BinPanel({ row, onErase }: { readonly row: BinRow; readonly onErase: () => void }) {
  const t = useText()
  const format = useFormat()
  const removalOf = ({ removal }: BinRow) =>
    removal === null
      ? []
      : [
          {
            name: t('trail:bin.rule.when'),
            value: t('trail:bin.rule.on', { rule: removal.title, date: format.date(removal.dueOn) }),
          },
        ]
  return (
    <Panel people="author" title={calledInBin(row, t.language)} sub={t(`trail:table.${row.kind}`)}>
      <KeyValues
        pairs={[
          ...(row.of === null ? [] : [{ name: t('trail:bin.column.of'), value: row.of }]),
          { name: t('trail:bin.column.when'), value: format.moment(row.binnedAt) },
          { name: t('trail:bin.column.who'), value: row.binnedBy ?? t('trail:bin.nobody') },
          { name: t('trail:bin.column.why'), value: row.reason ?? t('trail:bin.noReason') },
          ...removalOf(row),
        ]}
      />
      <Section title={t('trail:bin.hangs')}>
        {row.hangs.length === 0 ? (
          <p>{t('trail:bin.nothingHangs')}</p>
        ) : (
          <KeyValues
            pairs={row.hangs.map(({ table, count }) => ({
              name: t.say('trail', `table.${table}`),
              value: format.number(count),
            }))}
          />
        )}
        {row.takesAlong === null ? null : <p>{t('trail:bin.along', { name: row.takesAlong })}</p>}
      </Section>
      {row.seq === null ? null : (
        <p>
          <Link to="/history" search={{ entry: String(row.seq) }}>
            {t('trail:bin.entry')}
          </Link>
        </p>
      )}
      {row.held === null ? (
        <TakeBack rows={[row]} open={t('trail:bin.restore')} />
      ) : (
        <Notice tone="info">{t(`trail:bin.held.${row.held}`)}</Notice>
      )}
      <div>
        <Button kind="quiet" onClick={onErase}>
          {t('trail:bin.erase.open')}
        </Button>
      </div>
    </Panel>
  )
}
