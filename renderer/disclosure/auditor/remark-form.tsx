import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { KIT_VERDICTS, type KitVerdict } from '@shared/audits/kit'
import { Button, ButtonGroup } from '../../kit/button'
import { useText } from '../../kit/text'
import styles from './auditor.module.css'
import type { Item, Notes } from './use-notes'

/** A verdict and words on one item; kept in the list of remarks until they are saved as a file. */
export function RemarkForm({ item, notes }: { readonly item: Item; readonly notes: Notes }) {
  const t = useText()
  const before = notes.remarkOn(item)
  const [verdict, setVerdict] = useState<KitVerdict | null>(before?.verdict ?? null)
  const [text, setText] = useState(before?.text ?? '')
  const nothing = verdict === null && text.trim() === ''
  const words = text.trim() === '' ? null : text.trim()
  return (
    <div className={styles.form} role="group" aria-label={t('auditor:remark.on', { about: item.about })}>
      <Select
        label={t('auditor:remark.verdict')}
        clearable
        data={KIT_VERDICTS.map(value => ({ value, label: t(`audits:kit.verdicts.${value}`) }))}
        value={verdict}
        onChange={value => setVerdict(KIT_VERDICTS.find(one => one === value) ?? null)}
      />
      <Textarea
        label={t('auditor:remark.text')}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <ButtonGroup>
        <Button off={nothing} onClick={() => notes.say({ ...item, verdict, text: words })}>
          {t('auditor:remark.keep')}
        </Button>
        {before === null ? null : (
          <Button kind="quiet" onClick={() => notes.take(item)}>
            {t('auditor:remark.remove')}
          </Button>
        )}
      </ButtonGroup>
    </div>
  )
}
