import { Textarea } from '@mantine/core'
import { useState, type ClipboardEvent } from 'react'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import styles from './intake.module.css'

interface PasteRowsProps {
  readonly onPaste: (text: string, html: string | null) => void
  readonly isBusy: boolean
}

/** Pasted into text that stands there already, a line is a line; a table is several cells. */
const isTable = (text: string, html: string): boolean => /[\t\n]/.test(text.trim()) || /<table/i.test(html)

/**
 * Rows from a spreadsheet program: read as soon as they are pasted, with the table the program puts on the clipboard
 * beside the text. Typed rows wait for the button.
 */
export function PasteRows({ onPaste, isBusy }: PasteRowsProps) {
  const t = useText()
  const [text, setText] = useState('')
  const take = (event: ClipboardEvent): void => {
    const plain = event.clipboardData.getData('text/plain')
    const html = event.clipboardData.getData('text/html')
    if (isBusy || text !== '' || !isTable(plain, html)) return
    event.preventDefault()
    onPaste(plain, html === '' ? null : html)
  }
  const isEmpty = text.trim() === ''
  return (
    <Card title={t('intake:paste.title')}>
      <form
        className={styles.paste}
        onSubmit={event => {
          event.preventDefault()
          if (!isEmpty && !isBusy) onPaste(text, null)
        }}
      >
        <Textarea
          label={t('intake:paste.label')}
          description={t('intake:paste.hint')}
          rows={3}
          spellCheck={false}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onPaste={take}
        />
        <div>
          <Button
            type="submit"
            off={isEmpty || isBusy}
            offBecause={t(isEmpty ? 'intake:paste.empty' : 'intake:action.busy')}
          >
            {t('intake:paste.read')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
