import {
  DirectionProvider,
  MantineProvider,
  useDirection,
  type MantineColorSchemeManager,
} from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import 'dayjs/locale/ar'
import 'dayjs/locale/es'
import 'dayjs/locale/fr'
import 'dayjs/locale/ne'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useEffect, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { BridgeContext, type WindowBridge } from './bridge'
import type { Engine } from './engine-client'
import { EngineContext } from './engine-hooks'
import {
  ListViewsContext,
  ShownExportContext,
  type ListViewsProps,
  type ShownExportProps,
} from '../kit/data-list-foot'
import { useText } from '../kit/text'
import { ListViews } from './list-views'
import { ShownExport } from './shown-export'
import { TellsCopies } from './tell-copy'
import { cssVariablesResolver, theme } from './theme'

export interface ProvidersProps {
  readonly engine: Engine
  readonly bridge: WindowBridge
  readonly client: QueryClient
  readonly language: i18n
  readonly nonce: string
  /** Where the theme is kept. */
  readonly scheme?: MantineColorSchemeManager
  /** `test` switches transitions and portals off. */
  readonly env?: 'default' | 'test'
  readonly children: ReactNode
}

/** All that a screen leans on: engine, shell, cache, language, direction, theme. */
export function Providers({
  engine,
  bridge,
  client,
  language,
  nonce,
  scheme,
  env = 'default',
  children,
}: ProvidersProps) {
  return (
    <EngineContext value={engine}>
      <BridgeContext value={bridge}>
        <QueryClientProvider client={client}>
          <I18nextProvider i18n={language}>
            <DirectionProvider>
              <MantineProvider
                theme={theme}
                cssVariablesResolver={cssVariablesResolver}
                defaultColorScheme="auto"
                getStyleNonce={() => nonce}
                env={env}
                {...(scheme === undefined ? {} : { colorSchemeManager: scheme })}
              >
                <InLanguage>
                  <ListViewsContext value={drawListViews}>
                    <ShownExportContext value={drawShownExport}>
                      <TellsCopies>{children}</TellsCopies>
                    </ShownExportContext>
                  </ListViewsContext>
                </InLanguage>
              </MantineProvider>
            </DirectionProvider>
          </I18nextProvider>
        </QueryClientProvider>
      </BridgeContext>
    </EngineContext>
  )
}

const drawListViews = (props: ListViewsProps) => <ListViews {...props} />
const drawShownExport = (props: ShownExportProps) => <ShownExport {...props} />

/** Direction of the parts and names of months follow the language, also when it changes. */
function InLanguage({ children }: { readonly children: ReactNode }) {
  const { language, direction } = useText()
  const { setDirection } = useDirection()
  useEffect(() => setDirection(direction), [direction, setDirection])
  return <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
}
