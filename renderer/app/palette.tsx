import { Modal } from '@mantine/core'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { findByWords } from '@shared/search/find-by-words'
import { useInertBehind } from '../kit/behind'
import { useText } from '../kit/text'
import { useFocusBack } from '../kit/use-focus-back'
import { useCommandStore, type Command } from './commands'
import { useFoundRecords } from './found-records'
import { usePages } from './pages'
import { usePalette } from './palette-state'
import styles from './palette.module.css'

/** Find-or-do (Ctrl K): every page, every record and everything that can be done here, by people's own words. */
export function Palette() {
  const { isOpen, close } = usePalette()
  const t = useText()
  // Before the focus goes back: what is inert would not take it.
  useInertBehind(isOpen)
  useFocusBack(isOpen)
  // A closed one would leave a nameless frame behind that carries a label without a role.
  if (!isOpen) return null
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      withCloseButton={false}
      centered={false}
      size="34rem"
      padding={0}
      yOffset="12vh"
      aria-label={t('app:find.title')}
      classNames={{ content: styles.content ?? '', overlay: styles.overlay ?? '' }}
    >
      <PaletteBody close={close} />
    </Modal>
  )
}

function PaletteBody({ close }: { readonly close: () => void }) {
  const t = useText()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const pages = usePages()
  const commands = useCommandStore(store => store.commands)
  const records = useFoundRecords(text)
  const groups = useMemo(
    () => [
      { heading: t('app:find.pages'), found: findByWords(pages, text) },
      { heading: t('app:find.commands'), found: findByWords(commands, text) },
      // They come a moment later: at the end, so that nothing moves from under the hand.
      { heading: t('app:find.records'), found: records },
    ],
    [t, pages, records, commands, text],
  )
  const found = groups.flatMap(group => group.found)
  const headingOf = (command: Command) => groups.find(group => group.found[0] === command)?.heading ?? null
  const run = (command: Command | undefined) => {
    if (command === undefined) return
    close()
    command.run()
  }
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((at + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter') run(found[at])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] === undefined ? undefined : `${id}-${at}`}
        aria-label={t('app:find.placeholder')}
        placeholder={t('app:find.placeholder')}
        data-autofocus
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={key}
      />
      <div className={styles.list} role="listbox" id={`${id}-list`} aria-label={t('app:find.title')}>
        {found.map((command, index) => (
          <Option
            key={command.id}
            id={`${id}-${index}`}
            command={command}
            heading={headingOf(command)}
            active={index === at}
            run={() => run(command)}
          />
        ))}
      </div>
      {found.length === 0 ? <p className={styles.empty}>{t('app:find.empty')}</p> : null}
      <span className="only-heard" role="status">
        {t('app:find.results', { count: found.length })}
      </span>
    </>
  )
}

interface OptionProps {
  readonly id: string
  readonly command: Command
  readonly heading: string | null
  readonly active: boolean
  readonly run: () => void
}

/** The keys stay with the input (`aria-activedescendant`); the pointer presses the option itself. */
function Option({ id, command, heading, active, run }: OptionProps) {
  return (
    <>
      {heading === null ? null : (
        <div className={styles.group} role="presentation">
          {heading}
        </div>
      )}
      <div
        id={id}
        ref={element => {
          if (active) element?.scrollIntoView({ block: 'nearest' })
        }}
        className={styles.option}
        role="option"
        aria-selected={active}
        tabIndex={-1}
        onClick={run}
        onKeyDown={event => event.key === 'Enter' && run()}
      >
        <span>{command.label}</span>{' '}
        {command.kind === undefined ? null : <span className={styles.kind}>{command.kind}</span>}
        {command.shortcut === undefined ? null : <kbd className={styles.keys}>{command.shortcut}</kbd>}
      </div>
    </>
  )
}
