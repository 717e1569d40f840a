import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import './fonts.css'
import '../kit/tokens.css'
import './global.css'
import './print.css'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { WindowBridge } from './bridge'
import { engineOver, type Engine } from './engine-client'
import { askAllAnew, newQueryClient, refetchTouched } from './engine-hooks'
import { portLink } from './engine-link'
import { useEngineState } from './engine-state'
import { fetchFonts } from './fonts'
import { keepLayouts } from './kept-layouts'
import { newLanguageLayer, speak } from './language'
import { Providers } from './providers'
import { themeKeeper } from './theme-choice'
import { readSettings } from './use-settings'

/** Draws a screen in the window once the engine's port is there; a later port means that the engine was started anew. */
export async function openWindow(
  bridge: WindowBridge,
  nonce: string,
  screen: ReactNode | Promise<ReactNode>,
): Promise<void> {
  const client = newQueryClient()
  const language = newLanguageLayer('en')
  // Asked for first: it comes while settings and words are read.
  const port = enginePorts(bridge, () => {
    useEngineState.getState().tell()
    askAllAnew(client)
  })
  const settings = await readSettings(bridge)
  await speak(language, settings.language)
  fetchFonts(settings.language, language.t('app:rail.home'))
  const engine = await port
  const drawn = await screen
  refetchTouched(client, engine)
  keepLayouts(bridge, settings)
  const element = document.getElementById('root')
  if (element === null) throw new Error('index.html has no #root')
  createRoot(element).render(
    <StrictMode>
      <Providers
        engine={engine}
        bridge={bridge}
        client={client}
        language={language}
        nonce={nonce}
        scheme={themeKeeper(bridge, settings)}
      >
        {drawn}
      </Providers>
    </StrictMode>,
  )
}

/** The engine on its first port; `again` is told of each later one. */
function enginePorts(bridge: WindowBridge, again: () => void): Promise<Engine> {
  return new Promise(resolve => {
    let engine: Engine | null = null
    window.addEventListener('message', event => {
      const port = event.source === window ? portOf(event) : null
      if (port === null) return
      const link = portLink(port)
      if (engine === null) resolve((engine = engineOver(link)))
      else {
        engine.restart(link)
        again()
      }
    })
    bridge.connect()
  })
}

function portOf(event: MessageEvent<unknown>): MessagePort | null {
  const isPort =
    typeof event.data === 'object' &&
    event.data !== null &&
    'kind' in event.data &&
    event.data.kind === 'fivefold:port'
  return isPort ? (event.ports[0] ?? null) : null
}
