import { useQuery } from '@tanstack/react-query'
import type { About as AboutProgram } from '@shared/contract/bridge'
import licence from '../../LICENSE?raw'
import notice from '../../NOTICE?raw'
import { useHelpPanel } from '../help/help-state'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { Dialog } from '../kit/dialog'
import { KeyValues } from '../kit/facts'
import { useText } from '../kit/text'
import styles from './about.module.css'
import { useBridge } from './bridge'
import { Diagnostics } from './diagnostics'
import { NewerVersions } from './newer-versions'
import { noticeParts } from './notice-text'

const PARTS = noticeParts(notice)

/** What the program is, which version, under which licence, and to whom its data, fonts and icons are owed. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const bridge = useBridge()
  const about = useQuery({ queryKey: ['shell', 'about'], queryFn: () => bridge.about() }).data
  const help = useHelpPanel(state => state.show)
  const readAccess = () => {
    onClose()
    help('accessibility')
  }
  return (
    <Dialog title={t('app:about.title')} open size="wide" onClose={onClose}>
      <p>{t('app:about.what')}</p>
      <Facts about={about} />
      {about === undefined ? null : <NewerVersions own={about.version} />}
      <Section title={t('access:title')}>
        <p>{t('access:hint')}</p>
        <div>
          <Button onClick={readAccess}>{t('access:open')}</Button>
        </div>
      </Section>
      <Section title={t('app:about.credits')}>
        <Credits />
      </Section>
      <Diagnostics />
      <details className={styles.licence}>
        <summary>{t('app:about.licenceText')}</summary>
        <pre lang="en" dir="ltr">
          {licence.trim()}
        </pre>
      </details>
    </Dialog>
  )
}

function Facts({ about }: { readonly about: AboutProgram | undefined }) {
  const t = useText()
  return (
    <KeyValues
      pairs={[
        { name: t('app:about.version'), value: about?.version ?? '…' },
        {
          name: t('app:about.builtOn'),
          value:
            about === undefined
              ? '…'
              : `Electron ${about.electron}, Chromium ${about.chromium}, ${about.platform}`,
        },
        { name: t('app:about.licence'), value: t('app:about.licenceName') },
      ]}
    />
  )
}

/** The NOTICE file as it ships; its words are English in every language of the window. */
function Credits() {
  return (
    <div className={styles.credits} lang="en" dir="ltr">
      {PARTS.map(({ text, items }) => (
        <div key={text}>
          <p>{text}</p>
          {items.length === 0 ? null : (
            <ul>
              {items.map(item => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  )
}
