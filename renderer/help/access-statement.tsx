import checked from '../../assets/accessibility/checked.json'
import { PAGES, STEPS } from '../app/rail-entries'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText, type TextKey, type Translate } from '../kit/text'
import styles from './help.module.css'

interface Check {
  readonly what: string
  readonly where: string
}

/** Points of a section, as many as its texts. */
function numbered(t: Translate, section: 'hand' | 'known' | 'report'): readonly string[] {
  const texts: string[] = []
  while (t.knows('access', `${section}.${texts.length + 1}`))
    texts.push(t.say('access', `${section}.${texts.length + 1}`))
  return texts
}

/**
 * What was checked, how and with what result. Facts come from `assets/accessibility/checked.json`, which the journeys write
 * (`npm run accessibility`); the form follows the model statement of the W3C (WAI).
 */
export function AccessStatement() {
  const t = useText()
  return (
    <div className={styles.article}>
      <section>
        <h2>{t('access:aim.title')}</h2>
        <p>{t('access:aim.text')}</p>
        <p>{t('access:aim.claim')}</p>
      </section>
      <ByMachine />
      {(['hand', 'known', 'report'] as const).map(section => (
        <section key={section}>
          <h2>{t(`access:${section}.title`)}</h2>
          <ul>
            {numbered(t, section).map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ByMachine() {
  const t = useText()
  const format = useFormat()
  return (
    <section>
      <h2>{t('access:machine.title')}</h2>
      <p>{t('access:machine.text', { date: format.date(checked.date), program: checked.program })}</p>
      <FactTable
        caption={t('access:machine.table')}
        rows={useChecks()}
        rowKey={check => check.what}
        columns={[
          { key: 'what', heading: t('access:machine.check'), cell: check => check.what },
          { key: 'where', heading: t('access:machine.where'), cell: check => check.where },
          { key: 'result', heading: t('access:machine.result'), cell: () => t('access:machine.none') },
        ]}
      />
      {checked.undecided.length === 0 ? null : (
        <p>{t('access:machine.undecided', { rules: format.list(checked.undecided) })}</p>
      )}
      <p>{t('access:machine.limit')}</p>
      <details>
        <summary>{t('access:machine.which')}</summary>
        <p>{format.list([...new Set(checked.screens.map(address => nameOf(t, address)))])}</p>
      </details>
    </section>
  )
}

/** One line for each check that ran; the file is only written when none of them found anything. */
function useChecks(): readonly Check[] {
  const t = useText()
  const format = useFormat()
  const looks = (all: readonly string[]) => format.list(all.map(look => t.say('access', `look.${look}`)))
  const screens = t('access:machine.screens', { count: checked.screens.length, looks: looks(checked.looks) })
  const everywhere = (count: number) => t('access:machine.everywhere', { count })
  const kit = t('access:machine.kit', { looks: looks(checked.kitLooks) })
  const axe = t('access:machine.axe', { rules: checked.rules.length, axe: checked.axe })
  return [
    { what: axe, where: screens },
    { what: t('access:machine.contrast'), where: screens },
    { what: t('access:machine.zoom'), where: everywhere(checked.zoomed.length) },
    { what: t('access:machine.longer'), where: everywhere(checked.longer.length) },
    { what: t('access:machine.targets'), where: kit },
    ...(checked.still ? [{ what: t('access:machine.motion'), where: kit }] : []),
  ]
}

/** Screens that no rail leads to. */
const OTHERS: Readonly<Record<string, TextKey>> = {
  '/risk/model': 'risk:model.title',
  '/help': 'help:title',
  '/help/glossary': 'help:glossary',
  '/help/keys': 'help:keys.title',
  '/help/accessibility': 'access:title',
  '/suppliers/$id': 'access:page.supplier',
  '/recruiters/$id': 'access:page.recruiter',
  '/corridors/$id': 'access:page.corridor',
  '/questionnaires/$id': 'access:page.campaign',
  '/assessment/$id': 'access:page.assessment',
}

function nameOf(t: Translate, address: string): string {
  const other = OTHERS[address]
  if (other !== undefined) return t(other)
  const step = STEPS.find(one => address === `/steps/${one.step}`)
  const page = step ?? PAGES.find(one => one.to === address)
  return page === undefined ? t('help:title') : t(page.label)
}
