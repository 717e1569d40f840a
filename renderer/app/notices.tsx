import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Tone } from '../kit/band'
import { Button, IconButton } from '../kit/button'
import { useText } from '../kit/text'
import { DragFile, type Dragged } from './drag-file'
import styles from './notices.module.css'

export interface PassingNotice {
  readonly tone: Tone
  readonly text: string
  /** One thing that can be done about it: undo, show in folder. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** What was written: it can be dragged on from here. */
  readonly file?: Dragged
}

interface NoticeStore {
  readonly notices: readonly (PassingNotice & { readonly id: number })[]
  readonly say: (notice: PassingNotice) => void
  readonly drop: (id: number) => void
}

let lastId = 0
const MOST = 3

export const useNoticeStore = create<NoticeStore>()(set => ({
  notices: [],
  say: notice => set(old => ({ notices: [...old.notices, { ...notice, id: ++lastId }].slice(-MOST) })),
  drop: id => set(old => ({ notices: old.notices.filter(notice => notice.id !== id) })),
}))

/** Says in passing what was done; anything that needs an answer belongs on the screen instead. */
export const notify = (notice: PassingNotice): void => useNoticeStore.getState().say(notice)

const SHOWN_MS = 8000

/** The notices of the last seconds, at the foot of the window; heard when they come. */
export function Notices() {
  const notices = useNoticeStore(store => store.notices)
  return (
    <div className={styles.stack} role="status" aria-live="polite">
      {notices.map(notice => (
        <PassingNoticeView key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function PassingNoticeView({ notice }: { readonly notice: PassingNotice & { readonly id: number } }) {
  const t = useText()
  const drop = useNoticeStore(store => store.drop)
  const { id, tone, text, action, file } = notice
  useEffect(() => {
    // Bad news stays until it is read; something to do stays longer.
    if (tone === 'bad') return undefined
    const timer = setTimeout(() => drop(id), action === undefined ? SHOWN_MS : SHOWN_MS * 2)
    return () => clearTimeout(timer)
  }, [id, tone, action, drop])
  return (
    <div className={styles.notice} data-tone={tone}>
      <span>{text}</span>
      {file === undefined ? null : <DragFile {...file} />}
      {action === undefined ? null : (
        <Button
          kind="quiet"
          onClick={() => {
            action.run()
            drop(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        label={t('kit:dialog.close')}
        icon={<IconX size={14} aria-hidden="true" />}
        onClick={() => drop(id)}
      />
    </div>
  )
}
