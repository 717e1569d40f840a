import { useEffect, useEffectEvent, useMemo } from 'react'
import { useAnswer, useJob } from '../app/engine-hooks'
import { useCommands, type Command } from '../app/commands'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { useSettings } from '../app/use-settings'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { SalvageReport } from './salvage-report'
import { useIdleLock, useLockNow } from './use-lock'

/**
 * What goes on beside the work in an open workspace: the daily backup, a word about a place or a disk that is not safe, and
 * the lock of an encrypted file. Draws only the report of a salvage.
 */
export function SafeKeeping() {
  const safety = useAnswer('workspace.safety', {})
  useDailyBackup(safety.data?.lookedAtSince === null)
  useWarnings(safety.data ?? null)
  return (
    <>
      {safety.data?.encrypted === true ? <Locking /> : null}
      <SalvageReport />
    </>
  )
}

/** One backup when a workspace was opened, if it is time for one. */
function useDailyBackup(isOwn: boolean): void {
  const t = useText()
  const errorText = useErrorText()
  const job = useJob('workspace.backup')
  const begin = useEffectEvent(() => {
    void job.start({ reason: 'daily' }).then(end => {
      if (end.status !== 'failed') return
      const why = errorText(end.error.error)
      notify({ tone: 'bad', text: t('workspace:backup.failed', { why }) })
    })
  })
  useEffect(() => {
    if (isOwn) begin()
  }, [isOwn])
}

/** Said once for each opening; the file’s own card says it all the time. */
function useWarnings(safety: SafetyAnswer | null): void {
  const t = useText()
  const format = useFormat()
  const short = safety?.short === true
  const say = useEffectEvent(() => {
    const free = format.bytes(safety?.freeBytes ?? 0)
    notify({ tone: 'bad', text: t('workspace:place.short', { free }) })
  })
  useEffect(() => {
    if (short) say()
  }, [short])
}

type SafetyAnswer = NonNullable<ReturnType<typeof useAnswer<'workspace.safety'>>['data']>

function Locking() {
  const t = useText()
  const lock = useLockNow()
  const [settings] = useSettings()
  useIdleLock(settings?.lockAfterMinutes ?? null)
  const label = t('workspace:protection.lock')
  const words = t('workspace:protection.lockWords')
  useCommands(
    useMemo((): Command[] => [{ id: 'lock', label, words, run: () => void lock() }], [label, words, lock]),
  )
  return null
}
