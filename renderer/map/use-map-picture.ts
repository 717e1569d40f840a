import { useState, type RefObject } from 'react'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { useText } from '../kit/text'
import type { Drawing } from './drawing'
import { useMapFacts } from './map-facts'
import type { MapState } from './map-state'
import { pictureOf } from './picture'

/** Keeps the map as it is seen, with its legend, editions and licences, as a PNG file where the person chooses. */
export function useMapPicture(drawn: RefObject<Drawing | null>, state: MapState) {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const facts = useMapFacts(state)
  const { start } = useJob('risk.export-map')
  const [busy, setBusy] = useState(false)
  const run = async () => {
    if (drawn.current === null) return
    const file = await bridge.pickSave('picture', `${t('map:picture.name')}.png`)
    if (file === null) return
    const png = await pictureOf(drawn.current, { t, facts })
    const ended = await start({ file: file.token, png })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error) })
    if (ended.status !== 'done') return
    notify({
      tone: 'good',
      text: t('map:picture.saved', { name: file.name }),
      action: { label: t('kit:list.showFile'), run: () => void bridge.showInFolder(file.token) },
    })
  }
  const save = () => {
    setBusy(true)
    void run().finally(() => setBusy(false))
  }
  return { busy, save }
}
