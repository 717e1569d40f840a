import { Select } from '@mantine/core'
import { useId } from 'react'
import { KIT_VERDICTS } from '@shared/audits/kit'
import { Button, ButtonGroup } from '../../kit/button'
import { LongText } from '../../kit/long-text'
import { useText } from '../../kit/text'
import styles from './auditor.module.css'
import type { Item, Notes, Said } from './use-notes'

const NOTHING: Said = { verdict: null, text: null }

/** A verdict and words on one item; kept in the list of remarks until they are saved as a file. */
export function RemarkForm({ item, notes }: { readonly item: Item; readonly notes: Notes }) {
  const t = useText()
  const heading = useId()
  const before = notes.remarkOn(item)
  const { verdict, text } = notes.begunOn(item) ?? before ?? NOTHING
  const words = text?.trim() ?? ''
  const nothing = verdict === null && words === ''
  const isKept = before !== null && notes.begunOn(item) === null
  const begin = (said: Partial<Said>) => notes.begin(item, { verdict, text, ...said })
  return (
    <div className={styles.form} role="group" aria-labelledby={heading}>
      <h4 id={heading}>{t('auditor:remark.on', { about: item.about })}</h4>
      <Select
        label={t('auditor:remark.verdict')}
        clearable
        data={KIT_VERDICTS.map(value => ({ value, label: t(`audits:kit.verdicts.${value}`) }))}
        value={verdict}
        onChange={value => begin({ verdict: KIT_VERDICTS.find(one => one === value) ?? null })}
      />
      <LongText
        label={t('auditor:remark.text')}
        least={2}
        most={8}
        value={text ?? ''}
        onChange={event => begin({ text: event.currentTarget.value })}
      />
      <ButtonGroup>
        <Button
          off={nothing || isKept}
          onClick={() => notes.say({ ...item, verdict, text: words === '' ? null : words })}
        >
          {t(isKept ? 'auditor:remark.kept' : 'auditor:remark.keep')}
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
