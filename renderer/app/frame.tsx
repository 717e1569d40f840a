import { Outlet, useRouterState } from '@tanstack/react-router'
import { useCallback, useRef, type MouseEvent } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { BarTools as BarToolsContext, PAGE_TITLE_ID, PageArrived } from '../kit/page'
import { useText } from '../kit/text'
import { LookBanner } from '../workspace'
import { BarTools } from './bar-tools'
import { useEngineState } from './engine-state'
import { PageBoundary } from './error-boundary'
import styles from './frame.module.css'
import { GlobalActions } from './global-actions'
import { useLostFocus } from './lost-focus'
import { Palette } from './palette'
import { Rail } from './rail'
import { Tour } from './tour'

interface FrameProps {
  /** `undefined` while it is being opened: then one can go to a page, and nothing can be done yet. */
  readonly workspace: NonNullable<OutputOf<'workspace.current'>> | undefined
}

/** What stands around every page of an open workspace: rail, bar, palette, shortcuts. */
export function Frame({ workspace }: FrameProps) {
  const t = useText()
  // Of the page that is shown, not of the one that is asked for: known by that, the page one leaves would be drawn once more.
  // An address without a page is shown as soon as it is asked for: only the root matches it.
  const path = useRouterState({
    select: ({ matches, location }) => (matches.length > 1 ? matches.at(-1) : location)?.pathname ?? '/',
  })
  const arrived = useTitleFocus()
  useLostFocus(path)
  return (
    <BarToolsContext value={workspace === undefined ? null : <BarTools savedAt={workspace.savedAt} />}>
      {workspace === undefined ? null : <GlobalActions savedAt={workspace.savedAt} />}
      <div className={styles.frame}>
        <a className={styles.skip} href={`#${PAGE_TITLE_ID}`} onClick={focusTitle}>
          {t('app:skip')}
        </a>
        <Rail workspace={workspace} />
        <div className={styles.side}>
          <RestartBanner />
          <LookBanner />
          <main className={styles.main} data-shown={path}>
            <PageBoundary key={path}>
              <PageArrived value={arrived}>
                <Outlet />
              </PageArrived>
            </PageBoundary>
          </main>
        </div>
      </div>
      <Palette />
      <Tour />
    </BarToolsContext>
  )
}

/** The address of a page lives in the hash, so the skip link moves the focus itself. */
function focusTitle(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById(PAGE_TITLE_ID)?.focus()
}

/**
 * The focus goes to the title of a page that came, as soon as it stands: a screen reader says where one is. The first page keeps
 * its own, and so does who is at work in the page or in a dialog over it.
 */
function useTitleFocus(): (title: HTMLElement) => void {
  const isFirst = useRef(true)
  return useCallback(title => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    requestAnimationFrame(() => {
      const inUse = document.activeElement?.closest('main, [role="dialog"]') ?? null
      if (inUse === null) title.focus({ preventScroll: true })
    })
  }, [])
}

function RestartBanner() {
  const t = useText()
  const { restarted, seen } = useEngineState()
  if (!restarted) return null
  return (
    <div className={styles.banner}>
      <Notice tone="warn" urgent actions={<Button onClick={seen}>{t('app:engine.close')}</Button>}>
        {t('app:engine.restarted')}
      </Notice>
    </div>
  )
}
