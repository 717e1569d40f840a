import { COMMAND_NAMES, COMMANDS, commandOf, PAGE_NAMES, PAGES, pageOf } from '@shared/contract/commands'
import { shortcutText } from '../app/shortcuts'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import styles from './help.module.css'
import { IN_FIELDS, IN_LISTS, type KeyLine } from './key-lines'

/** Commands and pages that have keys, as the window hears them. */
const ANYWHERE: readonly KeyLine[] = COMMAND_NAMES.map(name => ({
  keys: commandOf(name).keys ?? [],
  label: COMMANDS[name].label,
}))
const TO_PAGES: readonly KeyLine[] = PAGE_NAMES.map(name => ({
  keys: pageOf(name).keys ?? [],
  label: PAGES[name].label,
}))

/** All shortcuts as this system writes them. */
export function Keys() {
  const t = useText()
  return (
    <>
      <p className={styles.intro}>{t('help:keys.intro')}</p>
      <div className={styles.keyGroups} data-upright>
        <Group title={t('help:keys.anywhere')} lines={ANYWHERE} />
        <Group title={t('help:keys.pages')} lines={TO_PAGES} />
        <Group title={t('help:keys.lists')} lines={IN_LISTS} />
        <Group title={t('help:keys.fields')} lines={IN_FIELDS} />
      </div>
    </>
  )
}

function Group({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  const t = useText()
  return (
    <Card label={title}>
      <dl className={styles.keys}>
        {lines
          .filter(({ keys }) => keys.length > 0)
          .map(({ keys, label }) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>
                {keys.map(one => (
                  <kbd key={one}>{shortcutText(one)}</kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
