import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { usePaper } from '../app/use-paper'
import { useTour } from '../app/tour-state'
import { Button, ButtonGroup, IconButton } from '../kit/button'
import { useText } from '../kit/text'
import { useFocusBack } from '../kit/use-focus-back'
import { useLeaveKey } from '../kit/use-leave-key'
import { AccessStatement } from './access-statement'
import { Article } from './article'
import { Glossary } from './glossary'
import type { HelpShown } from './help-state'
import { useHelpPanel } from './help-state'
import styles from './help-panel.module.css'
import { Keys } from './keys'
import { HELP_TOPICS } from './topics'

/** What scrolls can be reached by the keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0 }

interface Props {
  readonly shown: Exclude<HelpShown, null>
  /** Whether a workspace is open: then the help leads to its pages. */
  readonly withPages: boolean
}

/** The help beside the work: what was typed on the page stays as it is, and can be gone on with. */
export function HelpPanel({ shown, withPages }: Props) {
  const t = useText()
  const { print } = usePaper()
  const { show, close } = useHelpPanel()
  const panel = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [shown])
  useFocusBack(true)
  useLeaveKey(panel, close)
  return (
    <aside ref={panel} className={styles.panel} aria-labelledby="help-panel-title" data-help>
      <header className={styles.head}>
        <h2 id="help-panel-title" ref={title} tabIndex={-1}>
          {nameOf(t, shown)}
        </h2>
        <IconButton label={t('help:close')} icon={<IconX size={17} aria-hidden="true" />} onClick={close} />
      </header>
      <div className={styles.ways}>
        <ButtonGroup>
          {shown === 'topics' ? null : (
            <Button kind="quiet" onClick={() => show('topics')}>
              {t('help:all')}
            </Button>
          )}
          {shown === 'words' ? null : (
            <Button kind="quiet" onClick={() => show('words')}>
              {t('help:glossary')}
            </Button>
          )}
          {shown === 'keys' ? null : (
            <Button kind="quiet" onClick={() => show('keys')}>
              {t('help:keys.title')}
            </Button>
          )}
          <Button kind="quiet" onClick={() => void print('help')}>
            {t('help:print')}
          </Button>
        </ButtonGroup>
      </div>
      <div className={styles.body} {...SCROLLED_BY_KEYS}>
        {shown === 'topics' ? (
          <Topics withTour={withPages} />
        ) : shown === 'words' ? (
          <Glossary />
        ) : shown === 'keys' ? (
          <Keys />
        ) : shown === 'accessibility' ? (
          <AccessStatement />
        ) : (
          <Article topic={shown} withPages={withPages} />
        )}
      </div>
    </aside>
  )
}

function nameOf(t: ReturnType<typeof useText>, shown: Props['shown']): string {
  if (shown === 'topics') return t('help:title')
  if (shown === 'words') return t('help:glossary')
  if (shown === 'accessibility') return t('access:title')
  return shown === 'keys' ? t('help:keys.title') : t(`help:topics.${shown}.title`)
}

function Topics({ withTour }: { readonly withTour: boolean }) {
  const t = useText()
  const { show, close } = useHelpPanel()
  const tour = useTour(state => state.start)
  const lookRound = () => {
    close()
    tour()
  }
  return (
    <ul className={styles.topics}>
      {withTour ? (
        <li>
          <Button onClick={lookRound}>{t('app:tour.command')}</Button>
        </li>
      ) : null}
      {HELP_TOPICS.map(topic => (
        <li key={topic}>
          <Button kind="link" onClick={() => show(topic)}>
            {t(`help:topics.${topic}.title`)}
          </Button>
          <p>{t(`help:topics.${topic}.about`)}</p>
        </li>
      ))}
      <li>
        <Button kind="link" onClick={() => show('accessibility')}>
          {t('access:title')}
        </Button>
        <p>{t('access:hint')}</p>
      </li>
    </ul>
  )
}
