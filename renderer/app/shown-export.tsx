import { useState } from 'react'
import type { ShownExportProps } from '../kit/data-list-foot'
import styles from '../kit/list-foot.module.css'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import { useJob } from './engine-hooks'
import { useErrorText } from './error-text'
import { formatOf } from './export-list'
import { notify } from './notices'

/** Writes a list as it is seen: its columns, its order, and only the rows that are left. */
export function ShownExport({ read, label }: ShownExportProps) {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const { start } = useJob('lists.export-shown')
  const [busy, setBusy] = useState(false)
  const write = async () => {
    const file = await bridge.pickSave('list', `${label}.xlsx`)
    if (file === null) return
    const list = await read()
    const target = { file: file.token, format: formatOf(file.name), language: t.language }
    const ended = await start({ list, ...target })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error) })
    if (ended.status !== 'done') return
    notify({
      tone: 'good',
      text: t('kit:list.exported', { name: file.name, count: ended.value.rows }),
      action: { label: t('kit:list.showFile'), run: () => void bridge.showInFolder(file.token) },
      file: { token: file.token },
    })
  }
  const run = async () => {
    setBusy(true)
    try {
      await write()
    } finally {
      setBusy(false)
    }
  }
  return (
    <button
      type="button"
      className={styles.opener}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) void run()
      }}
    >
      {busy ? t('kit:list.exporting') : t('kit:list.toFile')}
    </button>
  )
}
