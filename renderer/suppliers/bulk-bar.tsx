import { useState } from 'react'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { ReasonBar } from '../kit/reason-bar'
import { useText } from '../kit/text'
import { Toolbar } from '../kit/toolbar'
import { BulkEdit } from './bulk-edit'
import { NotDone } from './not-done'

export interface BulkBarProps {
  readonly ids: readonly string[]
  readonly inBin: boolean
  readonly onDone: () => void
}

/** What can be done with the picked suppliers: edit one field of all, bin, or take back. */
export function BulkBar({ ids, inBin, onDone }: BulkBarProps) {
  const t = useText()
  const [doing, setDoing] = useState<'edit' | 'bin' | null>(null)
  const remove = useCommand('suppliers.remove')
  const restore = useCommand('suppliers.restore')
  const refused = remove.error ?? restore.error
  const bin = (reason: string | null) =>
    remove.mutate(
      { ids: [...ids], reason },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: t('suppliers:binned', { count: ids.length }) })
          onDone()
        },
      },
    )
  const takeBack = () => restore.mutate({ ids: [...ids] }, { onSuccess: onDone })
  return (
    <div data-screen-only>
      <Toolbar label={t('kit:list.selected', { count: ids.length })}>
        <span>{t('kit:list.selected', { count: ids.length })}</span>
        {inBin ? (
          <Button onClick={takeBack}>{t('suppliers:list.restore')}</Button>
        ) : (
          <>
            <Button onClick={() => setDoing('edit')}>{t('suppliers:list.edit')}</Button>
            <Button kind="danger" onClick={() => setDoing('bin')}>
              {t('suppliers:list.remove')}
            </Button>
          </>
        )}
      </Toolbar>
      <NotDone error={refused} />
      {doing === 'bin' ? (
        <ReasonBar
          danger
          confirm={t('suppliers:list.remove')}
          busy={remove.isPending}
          onConfirm={bin}
          onCancel={() => setDoing(null)}
        >
          {t('suppliers:confirmBin', { count: ids.length })}
        </ReasonBar>
      ) : null}
      <BulkEdit open={doing === 'edit'} ids={ids} onClose={() => setDoing(null)} onDone={onDone} />
    </div>
  )
}
