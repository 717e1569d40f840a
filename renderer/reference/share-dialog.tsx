import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useBridge } from '../app/bridge'
import { useCommand } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FieldColumns } from '../kit/form'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './reference.module.css'

/** Own places and, by choice, red flags as one file for another organisation. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const share = useCommand('reference.share')
  const [giver, setGiver] = useState('')
  const [licence, setLicence] = useState('CC BY 4.0')
  const [chosen, setChosen] = useState({ places: true, flags: false, nameParties: false })
  const save = async () => {
    const file = await bridge.pickSave('copy', `${giver}.fivefold-pack.json`)
    if (file === null) return
    share.mutate(
      { file: file.token, giver, licence, note: null, ...chosen },
      {
        onSuccess: ({ places, flags }) => {
          notify({ tone: 'good', text: t('reference:share.done', { places, flags }) })
          onClose()
        },
      },
    )
  }
  const box = (key: keyof typeof chosen, off = false) => (
    <Checkbox
      label={t(`reference:share.${key}`)}
      checked={chosen[key]}
      disabled={off}
      onChange={event => setChosen({ ...chosen, [key]: event.currentTarget.checked })}
    />
  )
  const whole = giver.trim() !== '' && licence.trim() !== '' && (chosen.places || chosen.flags)
  return (
    <Dialog
      open
      title={t('reference:share.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" off={!whole || share.isPending} onClick={() => void save()}>
          {t('reference:share.save')}
        </Button>
      }
    >
      <p className={styles.plain}>{t('reference:share.about')}</p>
      <FieldColumns>
        <TextInput
          label={t('reference:share.giver')}
          required
          value={giver}
          onChange={event => setGiver(event.currentTarget.value)}
        />
        <TextInput
          label={t('reference:share.licence')}
          required
          value={licence}
          onChange={event => setLicence(event.currentTarget.value)}
        />
      </FieldColumns>
      {box('places')}
      {box('flags')}
      {box('nameParties', !chosen.flags)}
      {share.error === null ? null : (
        <Notice tone="bad" urgent>
          {errorText(share.error.error, 'reference')}
        </Notice>
      )}
    </Dialog>
  )
}
