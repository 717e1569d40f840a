import { IconArrowBackUp, IconArrowForwardUp, IconHelpCircle } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useHelpPanel } from '../help/help-state'
import { topicOf } from '../help/topics'
import { IconButton } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './bar-tools.module.css'
import { usePalette } from './palette-state'
import { shortcutText } from './shortcuts'
import { tourStop } from './tour-state'
import { useUndo } from './undo'

/** What every page's bar holds: find-or-do, undo and redo by name, help for the page, and when the file was last saved. */
export function BarTools({ savedAt }: { readonly savedAt: string }) {
  const t = useText()
  const open = usePalette(state => state.open)
  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={styles.find}
        title={t('app:find.button')}
        onClick={open}
        aria-keyshortcuts="Control+K Meta+K"
        {...tourStop('find')}
      >
        {t('app:find.button')}
        <kbd className={styles.keys}>{shortcutText('mod+k')}</kbd>
      </button>
      <UndoButtons />
      <HelpLink />
      <SavedState savedAt={savedAt} />
    </div>
  )
}

function UndoButtons() {
  const t = useText()
  const { undoes, redoes, undo, redo } = useUndo()
  const undoLabel = undoes ?? t('app:undo.none')
  const redoLabel = redoes ?? t('app:undo.noneToRedo')
  return (
    <span className={styles.undo} {...tourStop('saved')}>
      <IconButton
        label={undoLabel}
        icon={<IconArrowBackUp size={17} aria-hidden="true" />}
        aria-disabled={undoes === null}
        onClick={undoes === null ? undefined : undo}
      />
      <IconButton
        label={redoLabel}
        icon={<IconArrowForwardUp size={17} aria-hidden="true" />}
        aria-disabled={redoes === null}
        onClick={redoes === null ? undefined : redo}
      />
    </span>
  )
}

/** Opens the help of the page one is on, beside it; the pages of the help themselves need none. */
function HelpLink() {
  const t = useText()
  const path = useLocation({ select: location => location.pathname })
  const topic = topicOf(path)
  const show = useHelpPanel(state => state.show)
  if (topic === null) return null
  const label = t('help:open', { topic: t(`help:topics.${topic}.title`) })
  return (
    <button
      type="button"
      className={styles.help}
      aria-label={label}
      title={`${label} (F1)`}
      aria-keyshortcuts="F1"
      onClick={() => show(topic)}
      {...tourStop('help')}
    >
      <IconHelpCircle size={17} aria-hidden="true" />
    </button>
  )
}

const MINUTE_MS = 60_000

/** When the last change was written; the words change by the minute, nothing ticks. */
function SavedState({ savedAt }: { readonly savedAt: string }) {
  const t = useText()
  const format = useFormat()
  const now = useMinute()
  const minutes = Math.floor((now - Date.parse(savedAt)) / MINUTE_MS)
  const text =
    minutes < 1
      ? t('app:saved.now')
      : minutes < 60
        ? t('app:saved.minutes', { n: minutes })
        : t('app:saved.at', { when: format.moment(savedAt) })
  return (
    <span className={styles.saved} title={format.moment(savedAt)}>
      {text}
    </span>
  )
}

/** The time of the computer, renewed each minute. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
