import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import { notify } from './notices'

/** What the program logs on this computer: read before it is saved for a report, and deleted by whoever it speaks of. */
export function Diagnostics() {
  const t = useText()
  const bridge = useBridge()
  const [text, setText] = useState<string | null>(null)
  const show = async () => setText(await bridge.diagnostics())
  const save = async (shown: string) => {
    try {
      if (await bridge.saveDiagnostics(shown)) notify({ tone: 'good', text: t('app:diagnostics.saved') })
    } catch {
      // The shell says no more of it than that it could not: no path of the person comes into the page.
      notify({ tone: 'bad', text: t('app:diagnostics.failed') })
    }
  }
  const remove = async () => {
    await bridge.deleteLog()
    notify({ tone: 'good', text: t('app:diagnostics.deleted') })
    if (text !== null) await show()
  }
  return (
    <Section title={t('app:diagnostics.title')}>
      <p>{t('app:diagnostics.what')}</p>
      {text === null ? null : (
        <Textarea label={t('app:diagnostics.text')} readOnly rows={10} dir="ltr" value={text} />
      )}
      <ButtonGroup>
        {text === null ? (
          <Button onClick={() => void show()}>{t('app:diagnostics.show')}</Button>
        ) : (
          <Button onClick={() => void save(text)}>{t('app:diagnostics.save')}</Button>
        )}
        <Button onClick={() => void remove()}>{t('app:diagnostics.delete')}</Button>
      </ButtonGroup>
    </Section>
  )
}
