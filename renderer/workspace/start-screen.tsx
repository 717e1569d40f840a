import {
  IconArrowRight,
  IconCompass,
  IconFolderOpen,
  IconShieldCheck,
  IconX,
  IconFilePlus,
  IconTableImport,
} from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import { useAbout } from '../app/about-state'
import { Refused } from '../app/answer'
import { useBridge } from '../app/bridge'
import type { EngineRefusal } from '../app/engine-client'
import { LanguageChoice } from '../app/language-choice'
import { useWaitingList } from '../app/waiting-list'
import { useWantedStart } from '../app/wanted-start'
import { useAuditor } from '../disclosure/auditor-state'
import { HelpButton } from '../help/help-beside'
import { Button, IconButton } from '../kit/button'
import { classNames } from '../kit/class-names'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { useDropTarget } from '../kit/use-drop-target'
import { CreateForm } from './create-form'
import { LookCard } from './look-card'
import { RescueCard } from './rescue-card'
import { Sign } from './sign'
import { UnlockCard } from './unlock-card'
import { useRecent, useWorkspaces, type WorkspaceActions } from './use-workspaces'
import styles from './workspace.module.css'

/** The first thing one sees: begin, go on, or look around. No account, no question about the network. */
export function StartScreen() {
  const t = useText()
  const bridge = useBridge()
  const actions = useWorkspaces()
  const [making, setMaking] = useState(false)
  const about = useAbout(state => state.open)
  const place = useRef<HTMLElement>(null)
  const over = useDroppedFile(actions, place, () => setMaking(true))
  useStart(actions, () => setMaking(true))
  const openNext = async () => {
    const file = await bridge.startFile()
    await (file === null ? actions.pickAndOpen() : actions.open(file))
  }
  useEffect(() =>
    bridge.onMenu(command => {
      if (command === 'new') setMaking(true)
      if (command === 'open') void openNext()
      if (command === 'about') about()
    }),
  )
  return (
    <main ref={place} className={classNames(styles.scroll, over && styles.over)}>
      <div className={styles.start}>
        <div>
          <h1 className={styles.name}>
            <Sign className={styles.sign} />
            {t('workspace:start.title')}
          </h1>
          <p className={styles.lead}>{t('workspace:start.lead')}</p>
          <div className={styles.wide}>
            {actions.refusal === null ? null : <Refused error={actions.refusal} />}
            {actions.filling === null ? null : (
              <ProgressBar
                label={t('workspace:start.sampleFilling')}
                {...actions.filling}
                onCancel={actions.cancelFilling}
              />
            )}
            {actions.failed !== null && mayBeRescued(actions.refusal) ? (
              <RescueCard key={actions.failed.token} file={actions.failed} />
            ) : null}
            {actions.failed !== null && actions.refusal?.error.code === 'workspace-locked' ? (
              <LookCard
                key={actions.failed.token}
                file={actions.failed}
                typed={actions.failed.secret ?? ''}
              />
            ) : null}
            <Begin actions={actions} making={making} setMaking={setMaking} />
          </div>
        </div>
        <aside className={styles.aside}>
          <Recent actions={actions} />
          <WhatItIs />
          <LanguageChoice />
          <HelpButton topic="workspace" />
          <Button kind="link" onClick={about}>
            {t('app:about.title')}
          </Button>
        </aside>
      </div>
    </main>
  )
}

/** A form, a question for the passphrase, or the ways to begin. */
function Begin({
  actions,
  making,
  setMaking,
}: {
  readonly actions: WorkspaceActions
  readonly making: boolean
  readonly setMaking: (making: boolean) => void
}) {
  if (making) return <CreateForm actions={actions} cancel={() => setMaking(false)} />
  if (actions.locked !== null)
    return <UnlockCard key={actions.locked.token} file={actions.locked} actions={actions} />
  return <Ways actions={actions} make={() => setMaking(true)} />
}

/** Refusals that speak of the file itself, not of who has it or where it lies. */
const mayBeRescued = (refusal: EngineRefusal | null): boolean =>
  refusal !== null &&
  ['workspace-damaged', 'not-a-workspace', 'file-missing', 'file-empty'].includes(refusal.error.code)

function Ways({ actions, make }: { readonly actions: WorkspaceActions; readonly make: () => void }) {
  const t = useText()
  const bridge = useBridge()
  const wait = useWaitingList(state => state.put)
  const audit = useAuditor(state => state.open)
  const openBundle = async () => {
    const chosen = await bridge.pick('bundle')
    if (chosen !== null) audit(chosen)
  }
  /** A list first: the workspace it goes into is named next. */
  const bringIn = async () => {
    const chosen = await bridge.pick('list')
    if (chosen === null) return
    wait(chosen)
    make()
  }
  const once = (run: () => void) => () => {
    if (!actions.busy) run()
  }
  return (
    <div className={styles.ways}>
      <Way
        icon={<IconFilePlus size={22} aria-hidden="true" />}
        name={t('workspace:start.new')}
        hint={t('workspace:start.newHint')}
        run={once(make)}
      />
      <Way
        icon={<IconTableImport size={22} aria-hidden="true" />}
        name={t('workspace:start.import')}
        hint={t('workspace:start.importHint')}
        run={once(() => void bringIn())}
      />
      <Way
        icon={<IconFolderOpen size={22} aria-hidden="true" />}
        name={t('workspace:start.open')}
        hint={t('workspace:start.openHint')}
        run={once(() => void actions.pickAndOpen())}
      />
      <Way
        icon={<IconCompass size={22} aria-hidden="true" />}
        name={t('workspace:start.sample')}
        hint={t('workspace:start.sampleHint')}
        run={once(() => void actions.sample())}
      />
      <Way
        icon={<IconShieldCheck size={22} aria-hidden="true" />}
        name={t('workspace:start.bundle')}
        hint={t('workspace:start.bundleHint')}
        run={once(() => void openBundle())}
      />
    </div>
  )
}

function Way({
  icon,
  name,
  hint,
  run,
}: {
  readonly icon: ReactNode
  readonly name: string
  readonly hint: string
  readonly run: () => void
}) {
  return (
    <button type="button" className={styles.way} onClick={run}>
      {icon}
      <span>
        <span className={styles.wayName}>{name}</span>
        <span className={styles.wayHint}>{hint}</span>
      </span>
      <IconArrowRight size={16} aria-hidden="true" />
    </button>
  )
}

function Recent({ actions }: { readonly actions: WorkspaceActions }) {
  const t = useText()
  const { recent, forget } = useRecent()
  return (
    <section aria-label={t('workspace:start.recent')}>
      <h2 className={styles.asideTitle}>{t('workspace:start.recent')}</h2>
      {recent.length === 0 ? <p className={styles.soft}>{t('workspace:start.recentEmpty')}</p> : null}
      <ul>
        {recent.map(file => (
          <li key={file.token} className={styles.recent}>
            <button type="button" className={styles.recentOpen} onClick={() => void actions.open(file)}>
              <span className={styles.recentName}>{file.name}</span>
              <span className={styles.folder} title={file.folder}>
                {file.folder}
              </span>
            </button>
            <IconButton
              label={t('workspace:start.forget', { name: file.name })}
              icon={<IconX size={14} aria-hidden="true" />}
              onClick={() => void forget(file.token)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function WhatItIs() {
  const t = useText()
  return (
    <section aria-label={t('workspace:start.fileTitle')}>
      <h2 className={styles.asideTitle}>{t('workspace:start.fileTitle')}</h2>
      <div className={styles.facts}>
        <p>{t('workspace:start.fileOne')}</p>
        <p>{t('workspace:start.fileTwo')}</p>
        <p>{t('workspace:start.fileThree')}</p>
      </div>
    </section>
  )
}

const isList = ({ name }: ChosenFile) => /\.(xlsx|xlsm|xls|ods|csv|tsv)$/i.test(name)

/** A workspace dropped anywhere on the start screen is opened; a list asks for the workspace it is to go into. */
function useDroppedFile(
  actions: WorkspaceActions,
  place: RefObject<HTMLElement | null>,
  make: () => void,
): boolean {
  const bridge = useBridge()
  const wait = useWaitingList(state => state.put)
  const take = (chosen: ChosenFile): void => {
    if (!isList(chosen)) return void actions.open(chosen)
    wait(chosen)
    make()
  }
  return useDropTarget(place, files => {
    const file = files[0]
    if (file !== undefined)
      void bridge.dropped(file).then(chosen => (chosen === null ? undefined : take(chosen)))
  })
}

/** Goes on with what was wanted: the file the program was started with or given since, or what the menu asked for elsewhere. */
function useStart({ open, pickAndOpen }: WorkspaceActions, make: () => void): void {
  const bridge = useBridge()
  const begin = useEffectEvent((file: ChosenFile | null) => {
    const wanted = useWantedStart.getState().take()
    if (file !== null) void open(file)
    else if (wanted === 'new') make()
    else if (wanted === 'open') void pickAndOpen()
  })
  useEffect(() => {
    // The shell gives the file only to the first who asks.
    void bridge.startFile().then(begin)
  }, [bridge])
}
