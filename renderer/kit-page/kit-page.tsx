import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { speak } from '../app/language'
import { THEMES, useThemeChoice } from '../app/theme-choice'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { Actions } from './actions'
import { Charts } from './charts'
import { Feedback } from './feedback'
import { Fields } from './form-parts'
import { Lists } from './lists'
import { Surfaces } from './surfaces'
import { Words } from './words'

/** Words of the source, like the names of the parts: nobody but engineers reads them. */
const NAMES = { kit: 'Kit', look: 'Look', language: 'Language' }

/** English, its pseudo-language in both directions (longer by 40 %), and the scripts the program is written in. */
const LANGUAGES = ['en', 'en-XA', 'ar-XB', 'ar', 'ne', 'es', 'fr'] as const

/**
 * Every part of the kit in every state, in the look and language chosen above. For those who build the program, and for the
 * journey that walks it (`e2e/kit-page.spec.ts`): `npm run kit`. What the parts say is taken from the catalogues, so that it is
 * translated, turned round and made longer as everything else is.
 */
export function KitPage() {
  return (
    <main>
      <Page title={NAMES.kit} actions={<Looks />}>
        <Actions />
        <Words />
        <Feedback />
        <Fields />
        <Surfaces />
        <Lists />
        <Charts />
      </Page>
    </main>
  )
}

function Looks() {
  const t = useText()
  const { i18n } = useTranslation()
  const [theme, setTheme] = useThemeChoice()
  return (
    <>
      <NativeSelect
        aria-label={NAMES.look}
        value={theme}
        data={[...THEMES]}
        onChange={event => setTheme(THEMES.find(one => one === event.currentTarget.value) ?? 'light')}
      />
      <NativeSelect
        aria-label={NAMES.language}
        value={t.language}
        data={[...LANGUAGES]}
        onChange={event => void speak(i18n, event.currentTarget.value)}
      />
    </>
  )
}
