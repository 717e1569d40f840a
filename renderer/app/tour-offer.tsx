import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { useTour } from './tour-state'
import { useSettings } from './use-settings'

/** On home, until it was taken or put off: a look round. It never begins by itself. */
export function TourOffer() {
  const t = useText()
  const start = useTour(state => state.start)
  const [settings, change] = useSettings()
  if (settings === null || settings.tourSeen) return null
  const seen = () => change({ tourSeen: true })
  return (
    <div data-screen-only>
      <Notice
        tone="info"
        actions={
          <>
            <Button kind="quiet" onClick={seen}>
              {t('app:tour.notNow')}
            </Button>
            <Button
              onClick={() => {
                seen()
                start()
              }}
            >
              {t('app:tour.start')}
            </Button>
          </>
        }
      >
        {t('app:tour.offer')}
      </Notice>
    </div>
  )
}
